import type * as _p from "pygen-runtime/spi";

/** Has a namesake in another space. */
export interface TwinEvery extends _p.Node {
  readonly here?: string;
}

/** What can be written of TwinEvery; only what is set is sent. */
export interface TwinEveryWrite extends _p.NodeWrite {
  here?: string | null | undefined;
}

/** Keyword filters of TwinEvery; several are combined with and. */
export interface TwinEveryFilter extends _p.NodeFilter {
  here?: string | readonly string[] | null;
  herePrefix?: string | null;
}

/** Fields of TwinEvery for typed conditions. */
export interface TwinEveryFields extends _p.NodeFields {
  readonly here: _p.TextField;
}

export type TwinEveryField = "externalId" | "space" | "here";

/** A query over TwinEvery. */
export interface TwinEveryQuery extends _p.Query<TwinEvery, TwinEveryField> {
  where(...conditions: _p.Conditions<TwinEveryFilter, TwinEveryFields>[]): this;
}

/** Reads and writes TwinEvery. */
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
