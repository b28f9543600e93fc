import type * as _p from "pygen-runtime/spi";

/** Nodes whose label starts with Æ. */
export interface Filtered extends _p.Node {
  readonly label?: string;
}

/** Only what is set is sent. */
export interface FilteredWrite extends _p.NodeWrite {
  label?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface FilteredFilter extends _p.NodeFilter {
  label?: _p.Is<string>;
  labelPrefix?: string | null;
}

/** For typed conditions. */
export interface FilteredFields extends _p.NodeFields {
  label: _p.TextField;
}

export type FilteredField = _p.FieldOf<FilteredFields>;

/** A query over Filtered. */
export interface FilteredQuery extends _p.Query<Filtered, FilteredField> {
  where(...conditions: _p.Conditions<FilteredFilter, FilteredFields>[]): this;
}

export interface FilteredApi
  extends _p.ViewApi<
    Filtered,
    FilteredWrite,
    FilteredFilter,
    FilteredFields,
    FilteredField,
    FilteredQuery
  > {}

export declare const Filtered: _p.Table<Filtered, FilteredWrite, FilteredApi>;
