import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface DeleteNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Delete: nodes of the view hostile:Delete(v1). */
export interface Delete<I extends DeleteNone = DeleteNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface DeleteWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface DeleteFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface DeleteFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type DeleteField = _p.FieldOf<DeleteFields, "many">;

/** A query over Delete. */
export interface DeleteQuery<I extends DeleteNone = DeleteNone>
  extends _p.Query<Delete<I>, DeleteField, I> {
  where(...conditions: _p.Conditions<DeleteFilter, DeleteFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): DeleteQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): DeleteQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface DeleteApi
  extends _p.ViewApi<Delete, DeleteWrite, DeleteFilter, DeleteFields, DeleteField, DeleteQuery> {}

export declare const Delete: _p.Table<Delete, DeleteWrite, DeleteApi>;
