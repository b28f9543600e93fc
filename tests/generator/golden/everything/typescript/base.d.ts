import type * as _p from "pygen-runtime/spi";

export interface BaseNone {
  near: _p.NotIncluded<"withNear"> | undefined;
}

/**
 * Base: nodes of the view every:Base(v1).
 *
 * Implemented by Diamond, Different, Left, Narrower, Right, Shortcut.
 */
export interface Base<I extends BaseNone = BaseNone> extends _p.Node {
  /** Of the base. */
  readonly name?: string;
  readonly rank?: number;
  readonly near?: _p.NodeRef<I["near"]>;
}

/** Only what is set is sent. */
export interface BaseWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  rank?: _p.Opt<number>;
  near?: _p.Nested<BaseWrite>;
}

/** Keyword filters, combined with and. */
export interface BaseFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  minRank?: number | null;
  maxRank?: number | null;
  near?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface BaseFields extends _p.NodeFields {
  name: _p.TextField;
  rank: _p.NumberField;
  near: _p.RelationField<BaseFields>;
}

export type BaseField = _p.FieldOf<BaseFields>;

/** A query over Base. */
export interface BaseQuery<I extends BaseNone = BaseNone> extends _p.Query<Base<I>, BaseField, I> {
  where(...conditions: _p.Conditions<BaseFilter, BaseFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.BranchOptions,
  ): BaseQuery<_p.Put<I, "near", Base<J> | undefined>>;
}

export interface BaseApi
  extends _p.ViewApi<Base, BaseWrite, BaseFilter, BaseFields, BaseField, BaseQuery> {}

export declare const Base: _p.Table<Base, BaseWrite, BaseApi>;
