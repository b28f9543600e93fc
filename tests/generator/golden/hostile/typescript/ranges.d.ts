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

/** Only what is set is sent. */
export interface RangesWrite extends _p.NodeWrite {
  max_x?: _p.Opt<number>;
  minX?: _p.Opt<string>;
  x?: _p.Opt<number>;
  xPrefix?: _p.Opt<string>;
  y?: _p.Opt<string>;
  yPrefix?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface RangesFilter extends _p.NodeFilter {
  minMax_x?: number | null;
  maxMax_x?: number | null;
  minX?: _p.Is<string>;
  minXPrefix?: string | null;
  minX_2?: number | null;
  maxX?: number | null;
  xPrefix?: _p.Is<string>;
  xPrefixPrefix?: string | null;
  y?: _p.Is<string>;
  yPrefix?: string | null;
  yPrefix_2?: _p.Is<string>;
  yPrefixPrefix?: string | null;
}

/** For typed conditions. */
export interface RangesFields extends _p.NodeFields {
  max_x: _p.NumberField;
  minX: _p.TextField;
  x: _p.NumberField;
  xPrefix: _p.TextField;
  y: _p.TextField;
  yPrefix: _p.TextField;
}

export type RangesField = _p.FieldOf<RangesFields>;

/** A query over Ranges. */
export interface RangesQuery extends _p.Query<Ranges, RangesField> {
  where(...conditions: _p.Conditions<RangesFilter, RangesFields>[]): this;
}

export interface RangesApi
  extends _p.ViewApi<Ranges, RangesWrite, RangesFilter, RangesFields, RangesField, RangesQuery> {}

export declare const Ranges: _p.Table<Ranges, RangesWrite, RangesApi>;
