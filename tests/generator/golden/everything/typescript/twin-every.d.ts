import type * as _p from "pygen-runtime/spi";

/** Has a namesake in another space. */
export interface TwinEvery extends _p.Node {
  readonly here?: string;
}

/** Only what is set is sent. */
export interface TwinEveryWrite extends _p.NodeWrite {
  here?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TwinEveryFilter extends _p.NodeFilter {
  here?: _p.Is<string>;
  herePrefix?: string | null;
}

/** For typed conditions. */
export interface TwinEveryFields extends _p.NodeFields {
  here: _p.TextField;
}

export type TwinEveryField = _p.FieldOf<TwinEveryFields>;

/** A query over TwinEvery. */
export interface TwinEveryQuery extends _p.Query<TwinEvery, TwinEveryField> {
  where(...conditions: _p.Conditions<TwinEveryFilter, TwinEveryFields>[]): this;
}

export interface TwinEveryApi
  extends _p.ViewApi<
    TwinEvery,
    TwinEveryWrite,
    TwinEveryFilter,
    TwinEveryFields,
    TwinEveryField,
    TwinEveryQuery
  > {}

export declare const TwinEvery: _p.Table<TwinEvery, TwinEveryWrite, TwinEveryApi>;
