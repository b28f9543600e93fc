import type * as _p from "pygen-runtime/spi";

/** Of nodes and of edges. */
export interface Both extends _p.Node {
  readonly amount?: number;
  readonly label?: string;
}

/** Only what is set is sent. */
export interface BothWrite extends _p.NodeWrite {
  amount?: _p.Opt<number>;
  label?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface BothFilter extends _p.NodeFilter {
  minAmount?: number | null;
  maxAmount?: number | null;
  label?: _p.Is<string>;
  labelPrefix?: string | null;
}

/** For typed conditions. */
export interface BothFields extends _p.NodeFields {
  amount: _p.NumberField;
  label: _p.TextField;
}

export type BothField = _p.FieldOf<BothFields>;

/** A query over Both. */
export interface BothQuery extends _p.Query<Both, BothField> {
  where(...conditions: _p.Conditions<BothFilter, BothFields>[]): this;
}

export interface BothApi
  extends _p.ViewApi<Both, BothWrite, BothFilter, BothFields, BothField, BothQuery> {}

export declare const Both: _p.Table<Both, BothWrite, BothApi>;
