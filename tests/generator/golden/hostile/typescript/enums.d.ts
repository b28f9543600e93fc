import type * as _p from "pygen-runtime/spi";

/** Enums: nodes of the view hostile:Enums(v1). */
export interface Enums extends _p.Node {
  readonly kind?:
    | "A"
    | "None"
    | "True"
    | "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
    | "_"
    | "__init__"
    | "a"
    | "class"
    | (string & {});
}

/** Only what is set is sent. */
export interface EnumsWrite extends _p.NodeWrite {
  kind?:
    | "A"
    | "None"
    | "True"
    | "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
    | "_"
    | "__init__"
    | "a"
    | "class"
    | null
    | undefined;
}

/** Keyword filters, combined with and. */
export interface EnumsFilter extends _p.NodeFilter {
  kind?: _p.Is<string>;
}

/** For typed conditions. */
export interface EnumsFields extends _p.NodeFields {
  kind: _p.TextField;
}

export type EnumsField = _p.FieldOf<EnumsFields>;

/** A query over Enums. */
export interface EnumsQuery extends _p.Query<Enums, EnumsField> {
  where(...conditions: _p.Conditions<EnumsFilter, EnumsFields>[]): this;
}

export interface EnumsApi
  extends _p.ViewApi<Enums, EnumsWrite, EnumsFilter, EnumsFields, EnumsField, EnumsQuery> {}

export declare const Enums: _p.Table<Enums, EnumsWrite, EnumsApi>;
