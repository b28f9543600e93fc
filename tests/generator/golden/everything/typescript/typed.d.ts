import type * as _p from "pygen-runtime/spi";

/** Nodes of one type. */
export interface Typed extends _p.Node {
  readonly label?: string;
}

/** What can be written of Typed; only what is set is sent. */
export interface TypedWrite extends _p.NodeWrite {
  label?: string | null | undefined;
}

/** Keyword filters of Typed; several are combined with and. */
export interface TypedFilter extends _p.NodeFilter {
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
}

/** Fields of Typed for typed conditions. */
export interface TypedFields extends _p.NodeFields {
  readonly label: _p.TextField;
}

export type TypedField = "externalId" | "space" | "label";

/** A query over Typed. */
export interface TypedQuery extends _p.Query<Typed, TypedField> {
  where(...conditions: _p.Conditions<TypedFilter, TypedFields>[]): this;
}

/** Reads and writes Typed. */
export interface TypedApi
  extends _p.ViewApi<Typed, TypedWrite, TypedFilter, TypedFields, TypedField, TypedQuery> {}

export declare const Typed: _p.Table<Typed, TypedWrite, TypedApi>;
