import type * as _p from "pygen-runtime/spi";

/** Cannot be written: much is missing. */
export interface Partial extends _p.Node {
  readonly aText: string;
}

/** Keyword filters of Partial; several are combined with and. */
export interface PartialFilter extends _p.NodeFilter {
  aText?: string | readonly string[] | null;
  aTextPrefix?: string | null;
}

/** Fields of Partial for typed conditions. */
export interface PartialFields extends _p.NodeFields {
  readonly aText: _p.TextField;
}

export type PartialField = "externalId" | "space" | "aText";

/** A query over Partial. */
export interface PartialQuery extends _p.Query<Partial, PartialField> {
  where(...conditions: _p.Conditions<PartialFilter, PartialFields>[]): this;
}

/** Reads and writes Partial. */
export interface PartialApi
  extends _p.ViewApi<Partial, never, PartialFilter, PartialFields, PartialField, PartialQuery> {}

export declare const Partial: _p.Table<Partial, never, PartialApi>;
