import type * as _p from "pygen-runtime/spi";
import type { Base, BaseNone, BaseQuery, BaseWrite } from "./base.js";

export interface TieNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  endNode: _p.NotIncluded<"withEndNode"> | undefined;
}

/**
 * Its children know its ends.
 *
 * Implemented by BothTie, LeftTie, RightTie.
 */
export interface Tie<I extends TieNone = TieNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.NodeRef<I["endNode"]>;
  readonly strength?: number;
}

/** Only what is set is sent. */
export interface TieWrite extends _p.EdgeWrite {
  startNode?: BaseWrite | _p.InstanceInput | undefined;
  endNode?: BaseWrite | _p.InstanceInput | undefined;
  strength?: _p.Opt<number>;
}

/** Keyword filters, combined with and. */
export interface TieFilter extends _p.EdgeFilter {
  minStrength?: number | null;
  maxStrength?: number | null;
}

/** For typed conditions. */
export interface TieFields extends _p.EdgeFields {
  strength: _p.NumberField;
}

export type TieField = _p.FieldOf<TieFields>;

/** A query over Tie. */
export interface TieQuery<I extends TieNone = TieNone> extends _p.Query<Tie<I>, TieField, I> {
  where(...conditions: _p.Conditions<TieFilter, TieFields>[]): this;
  withStartNode<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
  ): TieQuery<_p.Put<I, "startNode", Base<J> | undefined>>;
  withEndNode<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
  ): TieQuery<_p.Put<I, "endNode", Base<J> | undefined>>;
}

export interface TieApi
  extends _p.ViewApi<Tie, TieWrite, TieFilter, TieFields, TieField, TieQuery> {}

export declare const Tie: _p.Table<Tie, TieWrite, TieApi>;
