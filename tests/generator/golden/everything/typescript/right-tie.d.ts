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

/** What can be written of RightTie; only what is set is sent. */
export interface RightTieWrite extends TieWrite {
  endNode?: RightWrite | _p.InstanceInput | undefined;
  bow?: string | null | undefined;
}

/** Keyword filters of RightTie; several are combined with and. */
export interface RightTieFilter extends TieFilter {
  bow?: string | readonly string[] | null;
  bowPrefix?: string | null;
}

/** Fields of RightTie for typed conditions. */
export interface RightTieFields extends TieFields {
  readonly bow: _p.TextField;
}

export type RightTieField = "externalId" | "space" | "bow" | "strength";

/** A query over RightTie. */
export interface RightTieQuery<I extends RightTieNone = RightTieNone>
  extends _p.Query<RightTie<I>, RightTieField, I> {
  where(...conditions: _p.Conditions<RightTieFilter, RightTieFields>[]): this;
  withStartNode<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): RightTieQuery<_p.Put<I, "startNode", Base<J> | undefined>>;
  withEndNode<J extends RightNone = RightNone>(
    sub?: (query: RightQuery) => _p.Selected<J>,
  ): RightTieQuery<_p.Put<I, "endNode", Right<J> | undefined>>;
}

/** Reads and writes RightTie. */
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
