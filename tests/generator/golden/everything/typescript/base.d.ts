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

/** What can be written of Base; only what is set is sent. */
export interface BaseWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  rank?: number | null | undefined;
  near?: BaseWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of Base; several are combined with and. */
export interface BaseFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  minRank?: number | null;
  maxRank?: number | null;
  near?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Base for typed conditions. */
export interface BaseFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly rank: _p.NumberField;
  readonly near: _p.RelationField<BaseFields>;
}

export type BaseField = "externalId" | "space" | "name" | "rank" | "near";

/** A query over Base. */
export interface BaseQuery<I extends BaseNone = BaseNone> extends _p.Query<Base<I>, BaseField, I> {
  where(...conditions: _p.Conditions<BaseFilter, BaseFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): BaseQuery<_p.Put<I, "near", Base<J> | undefined>>;
}

/** Reads and writes Base. */
export interface BaseApi
  extends _p.ViewApi<Base, BaseWrite, BaseFilter, BaseFields, BaseField, BaseQuery> {}

export declare const Base: _p.Table<Base, BaseWrite, BaseApi>;
