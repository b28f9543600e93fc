import type * as _p from "pygen-runtime/spi";
import type { Both, BothFields, BothQuery, BothWrite } from "./both.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface RelationsNone {
  edgeLike: _p.NotIncluded<"withEdgeLike"> | undefined;
  itself: _p.NotIncluded<"withItself"> | undefined;
  many: _p.NotIncluded<"withMany"> | undefined;
  needed: _p.NotIncluded<"withNeeded"> | undefined;
  one: _p.NotIncluded<"withOne"> | undefined;
}

/** Direct relations. */
export interface Relations<I extends RelationsNone = RelationsNone> extends _p.Node {
  /** Has no source. */
  readonly anything?: _p.InstanceId;
  readonly anythings?: readonly _p.InstanceId[];
  readonly edgeLike?: _p.NodeRef<I["edgeLike"]>;
  readonly foreign?: _p.InstanceId;
  readonly itself?: _p.NodeRef<I["itself"]>;
  readonly many?: readonly _p.NodeRef<I["many"]>[];
  readonly needed: _p.NodeRef<I["needed"]>;
  /** Has a source. */
  readonly one?: _p.NodeRef<I["one"]>;
}

/** What can be written of Relations; only what is set is sent. */
export interface RelationsWrite extends _p.NodeWrite {
  anything?: _p.InstanceInput | null | undefined;
  anythings?: readonly _p.InstanceInput[] | null | undefined;
  edgeLike?: BothWrite | _p.InstanceInput | null | undefined;
  foreign?: _p.InstanceInput | null | undefined;
  itself?: RelationsWrite | _p.InstanceInput | null | undefined;
  many?: readonly (ScalarsWrite | _p.InstanceInput)[] | null | undefined;
  needed?: ScalarsWrite | _p.InstanceInput | undefined;
  one?: ScalarsWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of Relations; several are combined with and. */
export interface RelationsFilter extends _p.NodeFilter {
  anything?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  anythingsContains?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  edgeLike?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  foreign?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  itself?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  manyContains?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  needed?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  one?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Relations for typed conditions. */
export interface RelationsFields extends _p.NodeFields {
  readonly anything: _p.ReferenceField;
  readonly anythings: _p.ListField<_p.InstanceInput>;
  readonly edgeLike: _p.RelationField<BothFields>;
  readonly foreign: _p.ReferenceField;
  readonly itself: _p.RelationField<RelationsFields>;
  readonly many: _p.ListField<_p.InstanceInput>;
  readonly needed: _p.RelationField<ScalarsFields>;
  readonly one: _p.RelationField<ScalarsFields>;
}

export type RelationsField =
  | "externalId"
  | "space"
  | "anything"
  | "anythings"
  | "edgeLike"
  | "foreign"
  | "itself"
  | "many"
  | "needed"
  | "one";

/** A query over Relations. */
export interface RelationsQuery<I extends RelationsNone = RelationsNone>
  extends _p.Query<Relations<I>, RelationsField, I> {
  where(...conditions: _p.Conditions<RelationsFilter, RelationsFields>[]): this;
  withEdgeLike(
    sub?: (query: BothQuery) => BothQuery,
  ): RelationsQuery<_p.Put<I, "edgeLike", Both | undefined>>;
  withItself<J extends RelationsNone = RelationsNone>(
    sub?: (query: RelationsQuery) => _p.Selected<J>,
  ): RelationsQuery<_p.Put<I, "itself", Relations<J> | undefined>>;
  withMany(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): RelationsQuery<_p.Put<I, "many", Scalars | undefined>>;
  withNeeded(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): RelationsQuery<_p.Put<I, "needed", Scalars | undefined>>;
  withOne(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): RelationsQuery<_p.Put<I, "one", Scalars | undefined>>;
}

/** Reads and writes Relations. */
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
