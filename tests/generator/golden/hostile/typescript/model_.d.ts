import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface ModelWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface ModelFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ModelFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type ModelField = _p.FieldOf<ModelFields, "many">;

/** A query over Model. */
export interface ModelQuery<I extends ModelNone = ModelNone>
  extends _p.Query<Model<I>, ModelField, I> {
  where(...conditions: _p.Conditions<ModelFilter, ModelFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): ModelQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): ModelQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface ModelApi
  extends _p.ViewApi<Model, ModelWrite, ModelFilter, ModelFields, ModelField, ModelQuery> {}

export declare const Model: _p.Table<Model, ModelWrite, ModelApi>;
