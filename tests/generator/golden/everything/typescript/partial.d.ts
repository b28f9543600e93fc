import type * as _p from "pygen-runtime/spi";

/** Cannot be written: much is missing. */
export interface Partial extends _p.Node {
  readonly aText: string;
}

/** Keyword filters, combined with and. */
export interface PartialFilter extends _p.NodeFilter {
  aText?: _p.Is<string>;
  aTextPrefix?: string | null;
}

/** For typed conditions. */
export interface PartialFields extends _p.NodeFields {
  aText: _p.TextField;
}

export type PartialField = _p.FieldOf<PartialFields>;

/** A query over Partial. */
export interface PartialQuery extends _p.Query<Partial, PartialField> {
  where(...conditions: _p.Conditions<PartialFilter, PartialFields>[]): this;
}

export interface PartialApi
  extends _p.ViewApi<Partial, never, PartialFilter, PartialFields, PartialField, PartialQuery> {}

export declare const Partial: _p.Table<Partial, never, PartialApi>;
