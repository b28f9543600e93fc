import type * as _p from "pygen-runtime/spi";

/** Something: nodes of the view void:Something(1). */
export interface Something extends _p.Node {
  readonly name?: string;
}

/** Only what is set is sent. */
export interface SomethingWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface SomethingFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface SomethingFields extends _p.NodeFields {
  name: _p.TextField;
}

export type SomethingField = _p.FieldOf<SomethingFields>;

/** A query over Something. */
export interface SomethingQuery extends _p.Query<Something, SomethingField> {
  where(...conditions: _p.Conditions<SomethingFilter, SomethingFields>[]): this;
}

export interface SomethingApi
  extends _p.ViewApi<
    Something,
    SomethingWrite,
    SomethingFilter,
    SomethingFields,
    SomethingField,
    SomethingQuery
  > {}

export declare const Something: _p.Table<Something, SomethingWrite, SomethingApi>;
