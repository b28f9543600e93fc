import type * as _p from "pygen-runtime/spi";
import type { Both, BothFields, BothQuery, BothWrite } from "./both.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface RelationsNone {
  anything: _p.NotIncluded<"withAnything"> | undefined;
  anythings: _p.NotIncluded<"withAnythings"> | undefined;
  edgeLike: _p.NotIncluded<"withEdgeLike"> | undefined;
  foreign: _p.NotIncluded<"withForeign"> | undefined;
  itself: _p.NotIncluded<"withItself"> | undefined;
  many: _p.NotIncluded<"withMany"> | undefined;
  needed: _p.NotIncluded<"withNeeded"> | undefined;
  one: _p.NotIncluded<"withOne"> | undefined;
}

/** Direct relations. */
export interface Relations<I extends RelationsNone = RelationsNone> extends _p.Node {
  /** Has no source. */
  readonly anything?: _p.NodeRef<I["anything"]>;
  readonly anythings?: readonly _p.NodeRef<I["anythings"]>[];
  readonly edgeLike?: _p.NodeRef<I["edgeLike"]>;
  readonly foreign?: _p.NodeRef<I["foreign"]>;
  readonly itself?: _p.NodeRef<I["itself"]>;
  readonly many?: readonly _p.NodeRef<I["many"]>[];
  readonly needed: _p.NodeRef<I["needed"]>;
  /** Has a source. */
  readonly one?: _p.NodeRef<I["one"]>;
}

/** Only what is set is sent. */
export interface RelationsWrite extends _p.NodeWrite {
  anything?: _p.Opt<_p.InstanceInput>;
  anythings?: readonly _p.InstanceInput[] | null | undefined;
  edgeLike?: _p.Nested<BothWrite>;
  foreign?: _p.Opt<_p.InstanceInput>;
  itself?: _p.Nested<RelationsWrite>;
  many?: readonly (ScalarsWrite | _p.InstanceInput)[] | null | undefined;
  needed?: ScalarsWrite | _p.InstanceInput | undefined;
  one?: _p.Nested<ScalarsWrite>;
}

/** Keyword filters, combined with and. */
export interface RelationsFilter extends _p.NodeFilter {
  anything?: _p.Is<_p.InstanceInput>;
  anythingsContains?: _p.Is<_p.InstanceInput>;
  edgeLike?: _p.Is<_p.InstanceInput>;
  foreign?: _p.Is<_p.InstanceInput>;
  itself?: _p.Is<_p.InstanceInput>;
  manyContains?: _p.Is<_p.InstanceInput>;
  needed?: _p.Is<_p.InstanceInput>;
  one?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface RelationsFields extends _p.NodeFields {
  anything: _p.ReferenceField;
  anythings: _p.ListField<_p.InstanceInput>;
  edgeLike: _p.RelationField<BothFields>;
  foreign: _p.ReferenceField;
  itself: _p.RelationField<RelationsFields>;
  many: _p.RelationsField<ScalarsFields>;
  needed: _p.RelationField<ScalarsFields>;
  one: _p.RelationField<ScalarsFields>;
}

export type RelationsField = _p.FieldOf<RelationsFields>;

/** A query over Relations. */
export interface RelationsQuery<I extends RelationsNone = RelationsNone>
  extends _p.Query<Relations<I>, RelationsField, I> {
  where(...conditions: _p.Conditions<RelationsFilter, RelationsFields>[]): this;
  withAnything<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "anything", T | undefined>>;
  withAnythings<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "anythings", T | undefined>>;
  withEdgeLike(
    sub?: _p.Narrow<BothQuery>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "edgeLike", Both | undefined>>;
  withForeign<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "foreign", T | undefined>>;
  withItself<J extends RelationsNone = RelationsNone>(
    sub?: _p.Sub<RelationsQuery, J>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "itself", Relations<J> | undefined>>;
  withMany(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "many", Scalars | undefined>>;
  withNeeded(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "needed", Scalars | undefined>>;
  withOne(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): RelationsQuery<_p.Put<I, "one", Scalars | undefined>>;
}

export interface RelationsApi
  extends _p.ViewApi<
    Relations,
    RelationsWrite,
    RelationsFilter,
    RelationsFields,
    RelationsField,
    RelationsQuery
  > {}

export declare const Relations: _p.Table<Relations, RelationsWrite, RelationsApi>;
