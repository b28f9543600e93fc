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

/** Only what is set is sent. */
export interface SpecialPointerWrite extends PointerWrite {
  extra?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface SpecialPointerFilter extends PointerFilter {
  extra?: _p.Is<string>;
  extraPrefix?: string | null;
}

/** For typed conditions. */
export interface SpecialPointerFields extends PointerFields {
  extra: _p.TextField;
}

export type SpecialPointerField = _p.FieldOf<SpecialPointerFields>;

/** A query over SpecialPointer. */
export interface SpecialPointerQuery<I extends SpecialPointerNone = SpecialPointerNone>
  extends _p.Query<SpecialPointer<I>, SpecialPointerField, I> {
  where(...conditions: _p.Conditions<SpecialPointerFilter, SpecialPointerFields>[]): this;
  withGroups<J extends TargetNone = TargetNone>(
    sub?: _p.Sub<TargetQuery, J>,
    options?: _p.BranchOptions,
  ): SpecialPointerQuery<_p.Put<I, "groups", Target<J> | undefined>>;
  withParent<J extends TargetNone = TargetNone>(
    sub?: _p.Sub<TargetQuery, J>,
    options?: _p.BranchOptions,
  ): SpecialPointerQuery<_p.Put<I, "parent", Target<J> | undefined>>;
  withSingle<J extends TargetNone = TargetNone>(
    sub?: _p.Sub<TargetQuery, J>,
    options?: _p.BranchOptions,
  ): SpecialPointerQuery<_p.Put<I, "single", Target<J> | undefined>>;
}

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
