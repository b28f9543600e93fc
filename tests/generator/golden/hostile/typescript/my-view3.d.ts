import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface MyView3Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface MyView3Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface MyView3Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type MyView3Field = _p.FieldOf<MyView3Fields, "many">;

/** A query over MyView3. */
export interface MyView3Query<I extends MyView3None = MyView3None>
  extends _p.Query<MyView3<I>, MyView3Field, I> {
  where(...conditions: _p.Conditions<MyView3Filter, MyView3Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): MyView3Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): MyView3Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

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
