import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Delete; only what is set is sent. */
export interface DeleteWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Delete; several are combined with and. */
export interface DeleteFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Delete for typed conditions. */
export interface DeleteFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type DeleteField = "externalId" | "space" | "name" | "other";

/** A query over Delete. */
export interface DeleteQuery<I extends DeleteNone = DeleteNone>
  extends _p.Query<Delete<I>, DeleteField, I> {
  where(...conditions: _p.Conditions<DeleteFilter, DeleteFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): DeleteQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): DeleteQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Delete. */
export interface DeleteApi
  extends _p.ViewApi<Delete, DeleteWrite, DeleteFilter, DeleteFields, DeleteField, DeleteQuery> {}

export declare const Delete: _p.Table<Delete, DeleteWrite, DeleteApi>;
