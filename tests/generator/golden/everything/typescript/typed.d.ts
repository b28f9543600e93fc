import type * as _p from "pygen-runtime/spi";

/** Nodes of one type. */
export interface Typed extends _p.Node {
  readonly label?: string;
}

/** Only what is set is sent. */
export interface TypedWrite extends _p.NodeWrite {
  label?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface TypedFilter extends _p.NodeFilter {
  label?: _p.Is<string>;
  labelPrefix?: string | null;
}

/** For typed conditions. */
export interface TypedFields extends _p.NodeFields {
  label: _p.TextField;
}

export type TypedField = _p.FieldOf<TypedFields>;

/** A query over Typed. */
export interface TypedQuery extends _p.Query<Typed, TypedField> {
  where(...conditions: _p.Conditions<TypedFilter, TypedFields>[]): this;
}

export interface TypedApi
  extends _p.ViewApi<Typed, TypedWrite, TypedFilter, TypedFields, TypedField, TypedQuery> {}

export declare const Typed: _p.Table<Typed, TypedWrite, TypedApi>;
