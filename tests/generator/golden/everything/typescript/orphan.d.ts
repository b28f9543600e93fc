import type * as _p from "pygen-runtime/spi";

/** Its parent is not in the model. */
export interface Orphan extends _p.Node {
  readonly inherited?: number;
  readonly own?: string;
}

/** What can be written of Orphan; only what is set is sent. */
export interface OrphanWrite extends _p.NodeWrite {
  inherited?: number | null | undefined;
  own?: string | null | undefined;
}

/** Keyword filters of Orphan; several are combined with and. */
export interface OrphanFilter extends _p.NodeFilter {
  minInherited?: number | null;
  maxInherited?: number | null;
  own?: string | readonly string[] | null;
  ownPrefix?: string | null;
}

/** Fields of Orphan for typed conditions. */
export interface OrphanFields extends _p.NodeFields {
  readonly inherited: _p.NumberField;
  readonly own: _p.TextField;
}

export type OrphanField = "externalId" | "space" | "inherited" | "own";

/** A query over Orphan. */
export interface OrphanQuery extends _p.Query<Orphan, OrphanField> {
  where(...conditions: _p.Conditions<OrphanFilter, OrphanFields>[]): this;
}

/** Reads and writes Orphan. */
export interface OrphanApi
  extends _p.ViewApi<Orphan, OrphanWrite, OrphanFilter, OrphanFields, OrphanField, OrphanQuery> {}

export declare const Orphan: _p.Table<Orphan, OrphanWrite, OrphanApi>;
