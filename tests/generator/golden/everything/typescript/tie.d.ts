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

/** What can be written of Tie; only what is set is sent. */
export interface TieWrite extends _p.EdgeWrite {
  startNode?: BaseWrite | _p.InstanceInput | undefined;
  endNode?: BaseWrite | _p.InstanceInput | undefined;
  strength?: number | null | undefined;
}

/** Keyword filters of Tie; several are combined with and. */
export interface TieFilter extends _p.EdgeFilter {
  minStrength?: number | null;
  maxStrength?: number | null;
}

/** Fields of Tie for typed conditions. */
export interface TieFields extends _p.EdgeFields {
  readonly strength: _p.NumberField;
}

export type TieField = "externalId" | "space" | "strength";

/** A query over Tie. */
export interface TieQuery<I extends TieNone = TieNone> extends _p.Query<Tie<I>, TieField, I> {
  where(...conditions: _p.Conditions<TieFilter, TieFields>[]): this;
  withStartNode<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): TieQuery<_p.Put<I, "startNode", Base<J> | undefined>>;
  withEndNode<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): TieQuery<_p.Put<I, "endNode", Base<J> | undefined>>;
}

/** Reads and writes Tie. */
export interface TieApi
  extends _p.ViewApi<Tie, TieWrite, TieFilter, TieFields, TieField, TieQuery> {}

export declare const Tie: _p.Table<Tie, TieWrite, TieApi>;
