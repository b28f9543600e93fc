import type * as _p from "pygen-runtime/spi";

/** Its parent is not in the model. */
export interface Orphan extends _p.Node {
  readonly inherited?: number;
  readonly own?: string;
}

/** Only what is set is sent. */
export interface OrphanWrite extends _p.NodeWrite {
  inherited?: _p.Opt<number>;
  own?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface OrphanFilter extends _p.NodeFilter {
  minInherited?: number | null;
  maxInherited?: number | null;
  own?: _p.Is<string>;
  ownPrefix?: string | null;
}

/** For typed conditions. */
export interface OrphanFields extends _p.NodeFields {
  inherited: _p.NumberField;
  own: _p.TextField;
}

export type OrphanField = _p.FieldOf<OrphanFields>;

/** A query over Orphan. */
export interface OrphanQuery extends _p.Query<Orphan, OrphanField> {
  where(...conditions: _p.Conditions<OrphanFilter, OrphanFields>[]): this;
}

export interface OrphanApi
  extends _p.ViewApi<Orphan, OrphanWrite, OrphanFilter, OrphanFields, OrphanField, OrphanQuery> {}

export declare const Orphan: _p.Table<Orphan, OrphanWrite, OrphanApi>;
