import type * as _p from "pygen-runtime/spi";
import type { Target, TargetFields, TargetNone, TargetQuery, TargetWrite } from "./target.js";

export interface PointerNone {
  groups: _p.NotIncluded<"withGroups"> | undefined;
  parent: _p.NotIncluded<"withParent"> | undefined;
  single: _p.NotIncluded<"withSingle"> | undefined;
}

/**
 * Pointer: nodes of the view every:Pointer(v1).
 *
 * Implemented by SpecialPointer.
 */
export interface Pointer<I extends PointerNone = PointerNone> extends _p.Node {
  readonly label?: string;
  readonly groups?: readonly _p.NodeRef<I["groups"]>[];
  readonly parent?: _p.NodeRef<I["parent"]>;
  readonly single?: _p.NodeRef<I["single"]>;
}

/** Only what is set is sent. */
export interface PointerWrite extends _p.NodeWrite {
  label?: _p.Opt<string>;
  groups?: readonly (TargetWrite | _p.InstanceInput)[] | null | undefined;
  parent?: _p.Nested<TargetWrite>;
  single?: _p.Nested<TargetWrite>;
}

/** Keyword filters, combined with and. */
export interface PointerFilter extends _p.NodeFilter {
  label?: _p.Is<string>;
  labelPrefix?: string | null;
  groupsContains?: _p.Is<_p.InstanceInput>;
  parent?: _p.Is<_p.InstanceInput>;
  single?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface PointerFields extends _p.NodeFields {
  label: _p.TextField;
  groups: _p.RelationsField<TargetFields>;
  parent: _p.RelationField<TargetFields>;
  single: _p.RelationField<TargetFields>;
}

export type PointerField = _p.FieldOf<PointerFields>;

/** A query over Pointer. */
export interface PointerQuery<I extends PointerNone = PointerNone>
  extends _p.Query<Pointer<I>, PointerField, I> {
  where(...conditions: _p.Conditions<PointerFilter, PointerFields>[]): this;
  withGroups<J extends TargetNone = TargetNone>(
    sub?: _p.Sub<TargetQuery, J>,
    options?: _p.BranchOptions,
  ): PointerQuery<_p.Put<I, "groups", Target<J> | undefined>>;
  withParent<J extends TargetNone = TargetNone>(
    sub?: _p.Sub<TargetQuery, J>,
    options?: _p.BranchOptions,
  ): PointerQuery<_p.Put<I, "parent", Target<J> | undefined>>;
  withSingle<J extends TargetNone = TargetNone>(
    sub?: _p.Sub<TargetQuery, J>,
    options?: _p.BranchOptions,
  ): PointerQuery<_p.Put<I, "single", Target<J> | undefined>>;
}

export interface PointerApi
  extends _p.ViewApi<
    Pointer,
    PointerWrite,
    PointerFilter,
    PointerFields,
    PointerField,
    PointerQuery
  > {}

export declare const Pointer: _p.Table<Pointer, PointerWrite, PointerApi>;
