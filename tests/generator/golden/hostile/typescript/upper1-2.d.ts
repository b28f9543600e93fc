import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface Upper1_2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Upper1_2: nodes of the view hostile:upper_1(v1). */
export interface Upper1_2<I extends Upper1_2None = Upper1_2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface Upper1_2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface Upper1_2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface Upper1_2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type Upper1_2Field = _p.FieldOf<Upper1_2Fields, "many">;

/** A query over Upper1_2. */
export interface Upper1_2Query<I extends Upper1_2None = Upper1_2None>
  extends _p.Query<Upper1_2<I>, Upper1_2Field, I> {
  where(...conditions: _p.Conditions<Upper1_2Filter, Upper1_2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): Upper1_2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): Upper1_2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface Upper1_2Api
  extends _p.ViewApi<
    Upper1_2,
    Upper1_2Write,
    Upper1_2Filter,
    Upper1_2Fields,
    Upper1_2Field,
    Upper1_2Query
  > {}

export declare const Upper1_2: _p.Table<Upper1_2, Upper1_2Write, Upper1_2Api>;
