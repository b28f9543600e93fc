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

/** What can be written of Pointer; only what is set is sent. */
export interface PointerWrite extends _p.NodeWrite {
  label?: string | null | undefined;
  groups?: readonly (TargetWrite | _p.InstanceInput)[] | null | undefined;
  parent?: TargetWrite | _p.InstanceInput | null | undefined;
  single?: TargetWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of Pointer; several are combined with and. */
export interface PointerFilter extends _p.NodeFilter {
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
  groupsContains?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  parent?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  single?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Pointer for typed conditions. */
export interface PointerFields extends _p.NodeFields {
  readonly label: _p.TextField;
  readonly groups: _p.ListField<_p.InstanceInput>;
  readonly parent: _p.RelationField<TargetFields>;
  readonly single: _p.RelationField<TargetFields>;
}

export type PointerField = "externalId" | "space" | "label" | "groups" | "parent" | "single";

/** A query over Pointer. */
export interface PointerQuery<I extends PointerNone = PointerNone>
  extends _p.Query<Pointer<I>, PointerField, I> {
  where(...conditions: _p.Conditions<PointerFilter, PointerFields>[]): this;
  withGroups<J extends TargetNone = TargetNone>(
    sub?: (query: TargetQuery) => _p.Selected<J>,
  ): PointerQuery<_p.Put<I, "groups", Target<J> | undefined>>;
  withParent<J extends TargetNone = TargetNone>(
    sub?: (query: TargetQuery) => _p.Selected<J>,
  ): PointerQuery<_p.Put<I, "parent", Target<J> | undefined>>;
  withSingle<J extends TargetNone = TargetNone>(
    sub?: (query: TargetQuery) => _p.Selected<J>,
  ): PointerQuery<_p.Put<I, "single", Target<J> | undefined>>;
}

/** Reads and writes Pointer. */
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
