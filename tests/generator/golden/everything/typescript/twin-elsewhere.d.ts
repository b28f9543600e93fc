import type * as _p from "pygen-runtime/spi";

/** TwinElsewhere: nodes of the view elsewhere:Twin(v1). */
export interface TwinElsewhere extends _p.Node {
  readonly there?: string;
}

/** What can be written of TwinElsewhere; only what is set is sent. */
export interface TwinElsewhereWrite extends _p.NodeWrite {
  there?: string | null | undefined;
}

/** Keyword filters of TwinElsewhere; several are combined with and. */
export interface TwinElsewhereFilter extends _p.NodeFilter {
  there?: string | readonly string[] | null;
  therePrefix?: string | null;
}

/** Fields of TwinElsewhere for typed conditions. */
export interface TwinElsewhereFields extends _p.NodeFields {
  readonly there: _p.TextField;
}

export type TwinElsewhereField = "externalId" | "space" | "there";

/** A query over TwinElsewhere. */
export interface TwinElsewhereQuery extends _p.Query<TwinElsewhere, TwinElsewhereField> {
  where(...conditions: _p.Conditions<TwinElsewhereFilter, TwinElsewhereFields>[]): this;
}

/** Reads and writes TwinElsewhere. */
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
