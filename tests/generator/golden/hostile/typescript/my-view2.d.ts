import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface MyView2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface MyView2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface MyView2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type MyView2Field = _p.FieldOf<MyView2Fields, "many">;

/** A query over MyView2. */
export interface MyView2Query<I extends MyView2None = MyView2None>
  extends _p.Query<MyView2<I>, MyView2Field, I> {
  where(...conditions: _p.Conditions<MyView2Filter, MyView2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): MyView2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): MyView2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

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
