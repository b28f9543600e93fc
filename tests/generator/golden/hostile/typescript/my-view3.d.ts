import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface MyView3None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** MyView3: nodes of the view hostile:My_View(v1). */
export interface MyView3<I extends MyView3None = MyView3None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of MyView3; only what is set is sent. */
export interface MyView3Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of MyView3; several are combined with and. */
export interface MyView3Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of MyView3 for typed conditions. */
export interface MyView3Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type MyView3Field = "externalId" | "space" | "name" | "other";

/** A query over MyView3. */
export interface MyView3Query<I extends MyView3None = MyView3None>
  extends _p.Query<MyView3<I>, MyView3Field, I> {
  where(...conditions: _p.Conditions<MyView3Filter, MyView3Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): MyView3Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): MyView3Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes MyView3. */
export interface MyView3Api
  extends _p.ViewApi<
    MyView3,
    MyView3Write,
    MyView3Filter,
    MyView3Fields,
    MyView3Field,
    MyView3Query
  > {}

export declare const MyView3: _p.Table<MyView3, MyView3Write, MyView3Api>;
