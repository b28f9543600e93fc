import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseFilter, BaseNone, BaseQuery, BaseWrite } from "./base.js";
import type { LeftTie, LeftTieFields, LeftTieWrite } from "./left-tie.js";

export interface LeftNone extends BaseNone {
  leftTies: _p.NotIncluded<"withLeftTies">;
}

/**
 * Left: nodes of the view every:Left(v1).
 *
 * Implemented by Diamond, Shortcut.
 */
export interface Left<I extends LeftNone = LeftNone> extends Base<I> {
  readonly left?: string;
  readonly leftTies: I["leftTies"];
}

/** Only what is set is sent. */
export interface LeftWrite extends BaseWrite {
  left?: _p.Opt<string>;
  leftTies?: readonly (LeftTieWrite | BaseWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters, combined with and. */
export interface LeftFilter extends BaseFilter {
  left?: _p.Is<string>;
  leftPrefix?: string | null;
}

/** For typed conditions. */
export interface LeftFields extends BaseFields {
  left: _p.TextField;
  leftTies: _p.LinkField<BaseFields, LeftTieFields>;
}

export type LeftField = _p.FieldOf<LeftFields, "leftTies">;

/** A query over Left. */
export interface LeftQuery<I extends LeftNone = LeftNone> extends _p.Query<Left<I>, LeftField, I> {
  where(...conditions: _p.Conditions<LeftFilter, LeftFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.BranchOptions,
  ): LeftQuery<_p.Put<I, "near", Base<J> | undefined>>;
  withLeftTies<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.WayOptions<BaseFields> & _p.LinkOptions<LeftTieFields>,
  ): LeftQuery<_p.Put<I, "leftTies", readonly _p.Link<LeftTie, Base<J>>[]>>;
}

export interface LeftApi
  extends _p.ViewApi<Left, LeftWrite, LeftFilter, LeftFields, LeftField, LeftQuery> {}

export declare const Left: _p.Table<Left, LeftWrite, LeftApi>;
