import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface ModelNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Model: nodes of the view hostile:model(v1). */
export interface Model<I extends ModelNone = ModelNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Model; only what is set is sent. */
export interface ModelWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Model; several are combined with and. */
export interface ModelFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Model for typed conditions. */
export interface ModelFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ModelField = "externalId" | "space" | "name" | "other";

/** A query over Model. */
export interface ModelQuery<I extends ModelNone = ModelNone>
  extends _p.Query<Model<I>, ModelField, I> {
  where(...conditions: _p.Conditions<ModelFilter, ModelFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ModelQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ModelQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Model. */
export interface ModelApi
  extends _p.ViewApi<Model, ModelWrite, ModelFilter, ModelFields, ModelField, ModelQuery> {}

export declare const Model: _p.Table<Model, ModelWrite, ModelApi>;
