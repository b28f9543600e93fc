import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface MyView2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** MyView2: nodes of the view hostile:MyView2(v1). */
export interface MyView2<I extends MyView2None = MyView2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of MyView2; only what is set is sent. */
export interface MyView2Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of MyView2; several are combined with and. */
export interface MyView2Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of MyView2 for typed conditions. */
export interface MyView2Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type MyView2Field = "externalId" | "space" | "name" | "other";

/** A query over MyView2. */
export interface MyView2Query<I extends MyView2None = MyView2None>
  extends _p.Query<MyView2<I>, MyView2Field, I> {
  where(...conditions: _p.Conditions<MyView2Filter, MyView2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): MyView2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): MyView2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes MyView2. */
export interface MyView2Api
  extends _p.ViewApi<
    MyView2,
    MyView2Write,
    MyView2Filter,
    MyView2Fields,
    MyView2Field,
    MyView2Query
  > {}

export declare const MyView2: _p.Table<MyView2, MyView2Write, MyView2Api>;
