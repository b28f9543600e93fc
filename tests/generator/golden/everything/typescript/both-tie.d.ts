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

/** What can be written of BothTie; only what is set is sent. */
export interface BothTieWrite extends RightTieWrite, LeftTieWrite {
  startNode?: _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  rope?: string | null | undefined;
}

/** Keyword filters of BothTie; several are combined with and. */
export interface BothTieFilter extends RightTieFilter, LeftTieFilter {
  rope?: string | readonly string[] | null;
  ropePrefix?: string | null;
}

/** Fields of BothTie for typed conditions. */
export interface BothTieFields extends RightTieFields, LeftTieFields {
  readonly rope: _p.TextField;
}

export type BothTieField = "externalId" | "space" | "bow" | "knot" | "rope" | "strength";

/** A query over BothTie. */
export interface BothTieQuery<I extends BothTieNone = BothTieNone>
  extends _p.Query<BothTie<I>, BothTieField, I> {
  where(...conditions: _p.Conditions<BothTieFilter, BothTieFields>[]): this;
}

/** Reads and writes BothTie. */
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
