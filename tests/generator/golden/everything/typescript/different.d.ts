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

/** Only what is set is sent. */
export interface DifferentWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  rank?: _p.Opt<string>;
  near?: _p.Nested<BaseWrite>;
}

/** Keyword filters, combined with and. */
export interface DifferentFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  rank?: _p.Is<string>;
  rankPrefix?: string | null;
  near?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface DifferentFields extends _p.NodeFields {
  name: _p.TextField;
  rank: _p.TextField;
  near: _p.RelationField<BaseFields>;
}

export type DifferentField = _p.FieldOf<DifferentFields>;

/** A query over Different. */
export interface DifferentQuery<I extends DifferentNone = DifferentNone>
  extends _p.Query<Different<I>, DifferentField, I> {
  where(...conditions: _p.Conditions<DifferentFilter, DifferentFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.BranchOptions,
  ): DifferentQuery<_p.Put<I, "near", Base<J> | undefined>>;
}

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
