import type * as _p from "pygen-runtime/spi";

/** Of nodes and of edges. */
export interface Both extends _p.Node {
  readonly amount?: number;
  readonly label?: string;
}

/** What can be written of Both; only what is set is sent. */
export interface BothWrite extends _p.NodeWrite {
  amount?: number | null | undefined;
  label?: string | null | undefined;
}

/** Keyword filters of Both; several are combined with and. */
export interface BothFilter extends _p.NodeFilter {
  minAmount?: number | null;
  maxAmount?: number | null;
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
}

/** Fields of Both for typed conditions. */
export interface BothFields extends _p.NodeFields {
  readonly amount: _p.NumberField;
  readonly label: _p.TextField;
}

export type BothField = "externalId" | "space" | "amount" | "label";

/** A query over Both. */
export interface BothQuery extends _p.Query<Both, BothField> {
  where(...conditions: _p.Conditions<BothFilter, BothFields>[]): this;
}

/** Reads and writes Both. */
export interface BothApi
  extends _p.ViewApi<Both, BothWrite, BothFilter, BothFields, BothField, BothQuery> {}

export declare const Both: _p.Table<Both, BothWrite, BothApi>;
