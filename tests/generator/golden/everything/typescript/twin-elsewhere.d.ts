import type * as _p from "pygen-runtime/spi";

/** TwinElsewhere: nodes of the view elsewhere:Twin(v1). */
export interface TwinElsewhere extends _p.Node {
  readonly there?: string;
}

/** Only what is set is sent. */
export interface TwinElsewhereWrite extends _p.NodeWrite {
  there?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TwinElsewhereFilter extends _p.NodeFilter {
  there?: _p.Is<string>;
  therePrefix?: string | null;
}

/** For typed conditions. */
export interface TwinElsewhereFields extends _p.NodeFields {
  there: _p.TextField;
}

export type TwinElsewhereField = _p.FieldOf<TwinElsewhereFields>;

/** A query over TwinElsewhere. */
export interface TwinElsewhereQuery extends _p.Query<TwinElsewhere, TwinElsewhereField> {
  where(...conditions: _p.Conditions<TwinElsewhereFilter, TwinElsewhereFields>[]): this;
}

export interface TwinElsewhereApi
  extends _p.ViewApi<
    TwinElsewhere,
    TwinElsewhereWrite,
    TwinElsewhereFilter,
    TwinElsewhereFields,
    TwinElsewhereField,
    TwinElsewhereQuery
  > {}

export declare const TwinElsewhere: _p.Table<TwinElsewhere, TwinElsewhereWrite, TwinElsewhereApi>;
