import type * as _p from "pygen-runtime/spi";

/** Nothing: nodes of the view void:Nothing(1). */
export interface Nothing extends _p.Node {}

/** Keyword filters, combined with and. */
export interface NothingFilter extends _p.NodeFilter {}

/** For typed conditions. */
export interface NothingFields extends _p.NodeFields {}

export type NothingField = _p.FieldOf<NothingFields>;

/** A query over Nothing. */
export interface NothingQuery extends _p.Query<Nothing, NothingField> {
  where(...conditions: _p.Conditions<NothingFilter, NothingFields>[]): this;
}

export interface NothingApi
  extends _p.ViewApi<Nothing, never, NothingFilter, NothingFields, NothingField, NothingQuery> {}

export declare const Nothing: _p.Table<Nothing, never, NothingApi>;
