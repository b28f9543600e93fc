import type * as _p from "pygen-runtime/spi";
import type { Pointer, PointerFields, PointerNone, PointerQuery, PointerWrite } from "./pointer.js";
import type {
  SpecialPointer,
  SpecialPointerFields,
  SpecialPointerNone,
  SpecialPointerQuery,
  SpecialPointerWrite,
} from "./special-pointer.js";

export interface TargetNone {
  byContainer: _p.NotIncluded<"withByContainer">;
  children: _p.NotIncluded<"withChildren">;
  members: _p.NotIncluded<"withMembers">;
  only: _p.NotIncluded<"withOnly"> | undefined;
  throughParent: _p.NotIncluded<"withThroughParent">;
}

/** Reverse relations. */
export interface Target<I extends TargetNone = TargetNone> extends _p.Node {
  readonly name?: string;
  readonly byContainer: I["byContainer"];
  /** Through a view. */
  readonly children: I["children"];
  /** Through a list of relations. */
  readonly members: I["members"];
  readonly only: I["only"];
  /** The parent has the relation. */
  readonly throughParent: I["throughParent"];
}

/** Only what is set is sent. */
export interface TargetWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  byContainer?: _p.Several<PointerWrite>;
  children?: _p.Several<PointerWrite>;
  members?: _p.Several<PointerWrite>;
  only?: PointerWrite | _p.InstanceInput | undefined;
  throughParent?: _p.Several<SpecialPointerWrite>;
}

/** Keyword filters, combined with and. */
export interface TargetFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface TargetFields extends _p.NodeFields {
  name: _p.TextField;
  byContainer: _p.ConnectionField<PointerFields>;
  children: _p.ConnectionField<PointerFields>;
  members: _p.ConnectionField<PointerFields>;
  only: _p.ConnectionField<PointerFields>;
  throughParent: _p.ConnectionField<SpecialPointerFields>;
}

export type TargetField = _p.FieldOf<
  TargetFields,
  "byContainer" | "children" | "members" | "only" | "throughParent"
>;

/** A query over Target. */
export interface TargetQuery<I extends TargetNone = TargetNone>
  extends _p.Query<Target<I>, TargetField, I> {
  where(...conditions: _p.Conditions<TargetFilter, TargetFields>[]): this;
  withByContainer<J extends PointerNone = PointerNone>(
    sub?: _p.Sub<PointerQuery, J>,
    options?: _p.BranchOptions,
  ): TargetQuery<_p.Put<I, "byContainer", readonly Pointer<J>[]>>;
  withChildren<J extends PointerNone = PointerNone>(
    sub?: _p.Sub<PointerQuery, J>,
    options?: _p.BranchOptions,
  ): TargetQuery<_p.Put<I, "children", readonly Pointer<J>[]>>;
  withMembers<J extends PointerNone = PointerNone>(
    sub?: _p.Sub<PointerQuery, J>,
    options?: _p.BranchOptions,
  ): TargetQuery<_p.Put<I, "members", readonly Pointer<J>[]>>;
  withOnly<J extends PointerNone = PointerNone>(
    sub?: _p.Sub<PointerQuery, J>,
    options?: _p.BranchOptions,
  ): TargetQuery<_p.Put<I, "only", Pointer<J> | undefined>>;
  withThroughParent<J extends SpecialPointerNone = SpecialPointerNone>(
    sub?: _p.Sub<SpecialPointerQuery, J>,
    options?: _p.BranchOptions,
  ): TargetQuery<_p.Put<I, "throughParent", readonly SpecialPointer<J>[]>>;
}

export interface TargetApi
  extends _p.ViewApi<Target, TargetWrite, TargetFilter, TargetFields, TargetField, TargetQuery> {}

export declare const Target: _p.Table<Target, TargetWrite, TargetApi>;
