import type * as _p from "pygen-runtime/spi";
import type {
  LeftTie,
  LeftTieFields,
  LeftTieFilter,
  LeftTieNone,
  LeftTieWrite,
} from "./left-tie.js";
import type {
  RightTie,
  RightTieFields,
  RightTieFilter,
  RightTieNone,
  RightTieWrite,
} from "./right-tie.js";

export interface BothTieNone extends RightTieNone, LeftTieNone {}

/** Its parents say different things about its ends. */
export interface BothTie<I extends BothTieNone = BothTieNone> extends RightTie<I>, LeftTie<I> {
  readonly rope?: string;
}

/** Only what is set is sent. */
export interface BothTieWrite extends RightTieWrite, LeftTieWrite {
  startNode?: _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  rope?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface BothTieFilter extends RightTieFilter, LeftTieFilter {
  rope?: _p.Is<string>;
  ropePrefix?: string | null;
}

/** For typed conditions. */
export interface BothTieFields extends RightTieFields, LeftTieFields {
  rope: _p.TextField;
}

export type BothTieField = _p.FieldOf<BothTieFields>;

/** A query over BothTie. */
export interface BothTieQuery<I extends BothTieNone = BothTieNone>
  extends _p.Query<BothTie<I>, BothTieField, I> {
  where(...conditions: _p.Conditions<BothTieFilter, BothTieFields>[]): this;
  withStartNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): BothTieQuery<_p.Put<I, "startNode", T | undefined>>;
  withEndNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): BothTieQuery<_p.Put<I, "endNode", T | undefined>>;
}

export interface BothTieApi
  extends _p.ViewApi<
    BothTie,
    BothTieWrite,
    BothTieFilter,
    BothTieFields,
    BothTieField,
    BothTieQuery
  > {}

export declare const BothTie: _p.Table<BothTie, BothTieWrite, BothTieApi>;
