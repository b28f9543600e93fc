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

/** What can be written of LeftTie; only what is set is sent. */
export interface LeftTieWrite extends TieWrite {
  startNode?: LeftWrite | _p.InstanceInput | undefined;
  knot?: string | null | undefined;
}

/** Keyword filters of LeftTie; several are combined with and. */
export interface LeftTieFilter extends TieFilter {
  knot?: string | readonly string[] | null;
  knotPrefix?: string | null;
}

/** Fields of LeftTie for typed conditions. */
export interface LeftTieFields extends TieFields {
  readonly knot: _p.TextField;
}

export type LeftTieField = "externalId" | "space" | "knot" | "strength";

/** A query over LeftTie. */
export interface LeftTieQuery<I extends LeftTieNone = LeftTieNone>
  extends _p.Query<LeftTie<I>, LeftTieField, I> {
  where(...conditions: _p.Conditions<LeftTieFilter, LeftTieFields>[]): this;
  withStartNode<J extends LeftNone = LeftNone>(
    sub?: (query: LeftQuery) => _p.Selected<J>,
  ): LeftTieQuery<_p.Put<I, "startNode", Left<J> | undefined>>;
  withEndNode<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): LeftTieQuery<_p.Put<I, "endNode", Base<J> | undefined>>;
}

/** Reads and writes LeftTie. */
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
