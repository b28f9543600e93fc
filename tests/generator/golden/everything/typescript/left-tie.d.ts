import type * as _p from "pygen-runtime/spi";
import type { Base, BaseNone, BaseQuery } from "./base.js";
import type { Left, LeftNone, LeftQuery, LeftWrite } from "./left.js";
import type { Tie, TieFields, TieFilter, TieNone, TieWrite } from "./tie.js";

export interface LeftTieNone extends TieNone {}

/**
 * LeftTie: edges of the view every:LeftTie(v1).
 *
 * Implemented by BothTie.
 */
export interface LeftTie<I extends LeftTieNone = LeftTieNone> extends Tie<I> {
  readonly knot?: string;
}

/** Only what is set is sent. */
export interface LeftTieWrite extends TieWrite {
  startNode?: LeftWrite | _p.InstanceInput | undefined;
  knot?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface LeftTieFilter extends TieFilter {
  knot?: _p.Is<string>;
  knotPrefix?: string | null;
}

/** For typed conditions. */
export interface LeftTieFields extends TieFields {
  knot: _p.TextField;
}

export type LeftTieField = _p.FieldOf<LeftTieFields>;

/** A query over LeftTie. */
export interface LeftTieQuery<I extends LeftTieNone = LeftTieNone>
  extends _p.Query<LeftTie<I>, LeftTieField, I> {
  where(...conditions: _p.Conditions<LeftTieFilter, LeftTieFields>[]): this;
  withStartNode<J extends LeftNone = LeftNone>(
    sub?: _p.Sub<LeftQuery, J>,
  ): LeftTieQuery<_p.Put<I, "startNode", Left<J> | undefined>>;
  withEndNode<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
  ): LeftTieQuery<_p.Put<I, "endNode", Base<J> | undefined>>;
}

export interface LeftTieApi
  extends _p.ViewApi<
    LeftTie,
    LeftTieWrite,
    LeftTieFilter,
    LeftTieFields,
    LeftTieField,
    LeftTieQuery
  > {}

export declare const LeftTie: _p.Table<LeftTie, LeftTieWrite, LeftTieApi>;
