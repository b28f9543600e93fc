import type * as _p from "pygen-runtime/spi";
import type {
  Pointer,
  PointerFields,
  PointerFilter,
  PointerNone,
  PointerWrite,
} from "./pointer.js";
import type { Target, TargetNone, TargetQuery } from "./target.js";

export interface SpecialPointerNone extends PointerNone {}

/** SpecialPointer: nodes of the view every:SpecialPointer(v1). */
export interface SpecialPointer<I extends SpecialPointerNone = SpecialPointerNone>
  extends Pointer<I> {
  readonly extra?: string;
}

/** What can be written of SpecialPointer; only what is set is sent. */
export interface SpecialPointerWrite extends PointerWrite {
  extra?: string | null | undefined;
}

/** Keyword filters of SpecialPointer; several are combined with and. */
export interface SpecialPointerFilter extends PointerFilter {
  extra?: string | readonly string[] | null;
  extraPrefix?: string | null;
}

/** Fields of SpecialPointer for typed conditions. */
export interface SpecialPointerFields extends PointerFields {
  readonly extra: _p.TextField;
}

export type SpecialPointerField =
  | "externalId"
  | "space"
  | "extra"
  | "label"
  | "groups"
  | "parent"
  | "single";

/** A query over SpecialPointer. */
export interface SpecialPointerQuery<I extends SpecialPointerNone = SpecialPointerNone>
  extends _p.Query<SpecialPointer<I>, SpecialPointerField, I> {
  where(...conditions: _p.Conditions<SpecialPointerFilter, SpecialPointerFields>[]): this;
  withGroups<J extends TargetNone = TargetNone>(
    sub?: (query: TargetQuery) => _p.Selected<J>,
  ): SpecialPointerQuery<_p.Put<I, "groups", Target<J> | undefined>>;
  withParent<J extends TargetNone = TargetNone>(
    sub?: (query: TargetQuery) => _p.Selected<J>,
  ): SpecialPointerQuery<_p.Put<I, "parent", Target<J> | undefined>>;
  withSingle<J extends TargetNone = TargetNone>(
    sub?: (query: TargetQuery) => _p.Selected<J>,
  ): SpecialPointerQuery<_p.Put<I, "single", Target<J> | undefined>>;
}

/** Reads and writes SpecialPointer. */
export interface SpecialPointerApi
  extends _p.ViewApi<
    SpecialPointer,
    SpecialPointerWrite,
    SpecialPointerFilter,
    SpecialPointerFields,
    SpecialPointerField,
    SpecialPointerQuery
  > {}

export declare const SpecialPointer: _p.Table<
  SpecialPointer,
  SpecialPointerWrite,
  SpecialPointerApi
>;
