import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseFilter, BaseNone, BaseQuery, BaseWrite } from "./base.js";
import type { RightTie, RightTieFields, RightTieWrite } from "./right-tie.js";

export interface RightNone extends BaseNone {
  rightTies: _p.NotIncluded<"withRightTies">;
}

/**
 * Right: nodes of the view every:Right(v1).
 *
 * Implemented by Diamond.
 */
export interface Right<I extends RightNone = RightNone> extends Base<I> {
  readonly right?: string;
  readonly rightTies: I["rightTies"];
}

/** Only what is set is sent. */
export interface RightWrite extends BaseWrite {
  right?: _p.Opt<string>;
  rightTies?: readonly (RightTieWrite | BaseWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters, combined with and. */
export interface RightFilter extends BaseFilter {
  right?: _p.Is<string>;
  rightPrefix?: string | null;
}

/** For typed conditions. */
export interface RightFields extends BaseFields {
  right: _p.TextField;
  rightTies: _p.LinkField<BaseFields, RightTieFields>;
}

export type RightField = _p.FieldOf<RightFields, "rightTies">;

/** A query over Right. */
export interface RightQuery<I extends RightNone = RightNone>
  extends _p.Query<Right<I>, RightField, I> {
  where(...conditions: _p.Conditions<RightFilter, RightFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.BranchOptions,
  ): RightQuery<_p.Put<I, "near", Base<J> | undefined>>;
  withRightTies<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.WayOptions<BaseFields> & _p.LinkOptions<RightTieFields>,
  ): RightQuery<_p.Put<I, "rightTies", readonly _p.Link<RightTie, Base<J>>[]>>;
}

export interface RightApi
  extends _p.ViewApi<Right, RightWrite, RightFilter, RightFields, RightField, RightQuery> {}

export declare const Right: _p.Table<Right, RightWrite, RightApi>;
