import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface MyViewNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** MyView: nodes of the view hostile:MyView(v1). */
export interface MyView<I extends MyViewNone = MyViewNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of MyView; only what is set is sent. */
export interface MyViewWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of MyView; several are combined with and. */
export interface MyViewFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of MyView for typed conditions. */
export interface MyViewFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type MyViewField = "externalId" | "space" | "name" | "other";

/** A query over MyView. */
export interface MyViewQuery<I extends MyViewNone = MyViewNone>
  extends _p.Query<MyView<I>, MyViewField, I> {
  where(...conditions: _p.Conditions<MyViewFilter, MyViewFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): MyViewQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): MyViewQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes MyView. */
export interface MyViewApi
  extends _p.ViewApi<MyView, MyViewWrite, MyViewFilter, MyViewFields, MyViewField, MyViewQuery> {}

export declare const MyView: _p.Table<MyView, MyViewWrite, MyViewApi>;
