import type * as _p from "pygen-runtime/spi";

/** Something: nodes of the view void:Something(1). */
export interface Something extends _p.Node {
  readonly name?: string;
}

/** What can be written of Something; only what is set is sent. */
export interface SomethingWrite extends _p.NodeWrite {
  name?: string | null | undefined;
}

/** Keyword filters of Something; several are combined with and. */
export interface SomethingFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of Something for typed conditions. */
export interface SomethingFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type SomethingField = "externalId" | "space" | "name";

/** A query over Something. */
export interface SomethingQuery extends _p.Query<Something, SomethingField> {
  where(...conditions: _p.Conditions<SomethingFilter, SomethingFields>[]): this;
}

/** Reads and writes Something. */
export interface SomethingApi
  extends _p.ViewApi<
    Something,
    SomethingWrite,
    SomethingFilter,
    SomethingFields,
    SomethingField,
    SomethingQuery
  > {}

export declare const Something: _p.Table<Something, SomethingWrite, SomethingApi>;
