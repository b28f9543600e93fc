import type * as _p from "pygen-runtime/spi";

/** Nodes whose label starts with Æ. */
export interface Filtered extends _p.Node {
  readonly label?: string;
}

/** What can be written of Filtered; only what is set is sent. */
export interface FilteredWrite extends _p.NodeWrite {
  label?: string | null | undefined;
}

/** Keyword filters of Filtered; several are combined with and. */
export interface FilteredFilter extends _p.NodeFilter {
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
}

/** Fields of Filtered for typed conditions. */
export interface FilteredFields extends _p.NodeFields {
  readonly label: _p.TextField;
}

export type FilteredField = "externalId" | "space" | "label";

/** A query over Filtered. */
export interface FilteredQuery extends _p.Query<Filtered, FilteredField> {
  where(...conditions: _p.Conditions<FilteredFilter, FilteredFields>[]): this;
}

/** Reads and writes Filtered. */
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
