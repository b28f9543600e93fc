import type * as _p from "pygen-runtime/spi";
import type { Base, BaseNone, BaseQuery } from "./base.js";
import type { Right, RightNone, RightQuery, RightWrite } from "./right.js";
import type { Tie, TieFields, TieFilter, TieNone, TieWrite } from "./tie.js";

export interface RightTieNone extends TieNone {}

/**
 * RightTie: edges of the view every:RightTie(v1).
 *
 * Implemented by BothTie.
 */
export interface RightTie<I extends RightTieNone = RightTieNone> extends Tie<I> {
  readonly bow?: string;
}

/** Only what is set is sent. */
export interface RightTieWrite extends TieWrite {
  endNode?: RightWrite | _p.InstanceInput | undefined;
  bow?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface RightTieFilter extends TieFilter {
  bow?: _p.Is<string>;
  bowPrefix?: string | null;
}

/** For typed conditions. */
export interface RightTieFields extends TieFields {
  bow: _p.TextField;
}

export type RightTieField = _p.FieldOf<RightTieFields>;

/** A query over RightTie. */
export interface RightTieQuery<I extends RightTieNone = RightTieNone>
  extends _p.Query<RightTie<I>, RightTieField, I> {
  where(...conditions: _p.Conditions<RightTieFilter, RightTieFields>[]): this;
  withStartNode<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
  ): RightTieQuery<_p.Put<I, "startNode", Base<J> | undefined>>;
  withEndNode<J extends RightNone = RightNone>(
    sub?: _p.Sub<RightQuery, J>,
  ): RightTieQuery<_p.Put<I, "endNode", Right<J> | undefined>>;
}

export interface RightTieApi
  extends _p.ViewApi<
    RightTie,
    RightTieWrite,
    RightTieFilter,
    RightTieFields,
    RightTieField,
    RightTieQuery
  > {}

export declare const RightTie: _p.Table<RightTie, RightTieWrite, RightTieApi>;
