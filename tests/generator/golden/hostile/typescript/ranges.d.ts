import type * as _p from "pygen-runtime/spi";

/** Filters that would have one name. */
export interface Ranges extends _p.Node {
  readonly max_x?: number;
  readonly minX?: string;
  readonly x?: number;
  readonly xPrefix?: string;
  readonly y?: string;
  readonly yPrefix?: string;
}

/** What can be written of Ranges; only what is set is sent. */
export interface RangesWrite extends _p.NodeWrite {
  max_x?: number | null | undefined;
  minX?: string | null | undefined;
  x?: number | null | undefined;
  xPrefix?: string | null | undefined;
  y?: string | null | undefined;
  yPrefix?: string | null | undefined;
}

/** Keyword filters of Ranges; several are combined with and. */
export interface RangesFilter extends _p.NodeFilter {
  minMax_x?: number | null;
  maxMax_x?: number | null;
  minX?: string | readonly string[] | null;
  minXPrefix?: string | null;
  minX_2?: number | null;
  maxX?: number | null;
  xPrefix?: string | readonly string[] | null;
  xPrefixPrefix?: string | null;
  y?: string | readonly string[] | null;
  yPrefix?: string | null;
  yPrefix_2?: string | readonly string[] | null;
  yPrefixPrefix?: string | null;
}

/** Fields of Ranges for typed conditions. */
export interface RangesFields extends _p.NodeFields {
  readonly max_x: _p.NumberField;
  readonly minX: _p.TextField;
  readonly x: _p.NumberField;
  readonly xPrefix: _p.TextField;
  readonly y: _p.TextField;
  readonly yPrefix: _p.TextField;
}

export type RangesField =
  | "externalId"
  | "space"
  | "max_x"
  | "minX"
  | "x"
  | "xPrefix"
  | "y"
  | "yPrefix";

/** A query over Ranges. */
export interface RangesQuery extends _p.Query<Ranges, RangesField> {
  where(...conditions: _p.Conditions<RangesFilter, RangesFields>[]): this;
}

/** Reads and writes Ranges. */
export interface RangesApi
  extends _p.ViewApi<Ranges, RangesWrite, RangesFilter, RangesFields, RangesField, RangesQuery> {}

export declare const Ranges: _p.Table<Ranges, RangesWrite, RangesApi>;
