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

/** What can be written of Enums; only what is set is sent. */
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

/** Keyword filters of Enums; several are combined with and. */
export interface EnumsFilter extends _p.NodeFilter {
  kind?: string | readonly string[] | null;
}

/** Fields of Enums for typed conditions. */
export interface EnumsFields extends _p.NodeFields {
  readonly kind: _p.TextField;
}

export type EnumsField = "externalId" | "space" | "kind";

/** A query over Enums. */
export interface EnumsQuery extends _p.Query<Enums, EnumsField> {
  where(...conditions: _p.Conditions<EnumsFilter, EnumsFields>[]): this;
}

/** Reads and writes Enums. */
export interface EnumsApi
  extends _p.ViewApi<Enums, EnumsWrite, EnumsFilter, EnumsFields, EnumsField, EnumsQuery> {}

export declare const Enums: _p.Table<Enums, EnumsWrite, EnumsApi>;
