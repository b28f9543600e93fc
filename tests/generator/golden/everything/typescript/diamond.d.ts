import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseNone, BaseQuery } from "./base.js";
import type { Left, LeftFields, LeftFilter, LeftNone, LeftWrite } from "./left.js";
import type { LeftTie, LeftTieFields } from "./left-tie.js";
import type { Right, RightFields, RightFilter, RightNone, RightWrite } from "./right.js";
import type { RightTie, RightTieFields } from "./right-tie.js";

export interface DiamondNone extends RightNone, LeftNone {}

/** Two ways to one base. */
export interface Diamond<I extends DiamondNone = DiamondNone> extends Right<I>, Left<I> {
  readonly bottom?: string;
}

/** Only what is set is sent. */
export interface DiamondWrite extends RightWrite, LeftWrite {
  bottom?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface DiamondFilter extends RightFilter, LeftFilter {
  bottom?: _p.Is<string>;
  bottomPrefix?: string | null;
}

/** For typed conditions. */
export interface DiamondFields extends RightFields, LeftFields {
  bottom: _p.TextField;
}

export type DiamondField = _p.FieldOf<DiamondFields, "leftTies" | "rightTies">;

/** A query over Diamond. */
export interface DiamondQuery<I extends DiamondNone = DiamondNone>
  extends _p.Query<Diamond<I>, DiamondField, I> {
  where(...conditions: _p.Conditions<DiamondFilter, DiamondFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.BranchOptions,
  ): DiamondQuery<_p.Put<I, "near", Base<J> | undefined>>;
  withLeftTies<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.WayOptions<BaseFields> & _p.LinkOptions<LeftTieFields>,
  ): DiamondQuery<_p.Put<I, "leftTies", readonly _p.Link<LeftTie, Base<J>>[]>>;
  withRightTies<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.WayOptions<BaseFields> & _p.LinkOptions<RightTieFields>,
  ): DiamondQuery<_p.Put<I, "rightTies", readonly _p.Link<RightTie, Base<J>>[]>>;
}

export interface DiamondApi
  extends _p.ViewApi<
    Diamond,
    DiamondWrite,
    DiamondFilter,
    DiamondFields,
    DiamondField,
    DiamondQuery
  > {}

export declare const Diamond: _p.Table<Diamond, DiamondWrite, DiamondApi>;
