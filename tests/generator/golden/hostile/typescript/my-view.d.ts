import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface MyViewWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface MyViewFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface MyViewFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type MyViewField = _p.FieldOf<MyViewFields, "many">;

/** A query over MyView. */
export interface MyViewQuery<I extends MyViewNone = MyViewNone>
  extends _p.Query<MyView<I>, MyViewField, I> {
  where(...conditions: _p.Conditions<MyViewFilter, MyViewFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): MyViewQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): MyViewQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface MyViewApi
  extends _p.ViewApi<MyView, MyViewWrite, MyViewFilter, MyViewFields, MyViewField, MyViewQuery> {}

export declare const MyView: _p.Table<MyView, MyViewWrite, MyViewApi>;
