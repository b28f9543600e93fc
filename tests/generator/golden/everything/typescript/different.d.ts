import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseNone, BaseQuery, BaseWrite } from "./base.js";

export interface DifferentNone {
  near: _p.NotIncluded<"withNear"> | undefined;
}

/** Another type for the rank. */
export interface Different<I extends DifferentNone = DifferentNone> extends _p.Node {
  /** Of the base. */
  readonly name?: string;
  readonly rank?: string;
  readonly near?: _p.NodeRef<I["near"]>;
}

/** What can be written of Different; only what is set is sent. */
export interface DifferentWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  rank?: string | null | undefined;
  near?: BaseWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of Different; several are combined with and. */
export interface DifferentFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  rank?: string | readonly string[] | null;
  rankPrefix?: string | null;
  near?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Different for typed conditions. */
export interface DifferentFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly rank: _p.TextField;
  readonly near: _p.RelationField<BaseFields>;
}

export type DifferentField = "externalId" | "space" | "name" | "rank" | "near";

/** A query over Different. */
export interface DifferentQuery<I extends DifferentNone = DifferentNone>
  extends _p.Query<Different<I>, DifferentField, I> {
  where(...conditions: _p.Conditions<DifferentFilter, DifferentFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): DifferentQuery<_p.Put<I, "near", Base<J> | undefined>>;
}

/** Reads and writes Different. */
export interface DifferentApi
  extends _p.ViewApi<
    Different,
    DifferentWrite,
    DifferentFilter,
    DifferentFields,
    DifferentField,
    DifferentQuery
  > {}

export declare const Different: _p.Table<Different, DifferentWrite, DifferentApi>;
