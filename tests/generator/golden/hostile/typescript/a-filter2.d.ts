import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface AFilter2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AFilter2: nodes of the view hostile:AFilter(v1). */
export interface AFilter2<I extends AFilter2None = AFilter2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AFilter2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AFilter2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AFilter2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AFilter2Field = _p.FieldOf<AFilter2Fields, "many">;

/** A query over AFilter2. */
export interface AFilter2Query<I extends AFilter2None = AFilter2None>
  extends _p.Query<AFilter2<I>, AFilter2Field, I> {
  where(...conditions: _p.Conditions<AFilter2Filter, AFilter2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AFilter2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AFilter2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AFilter2Api
  extends _p.ViewApi<
    AFilter2,
    AFilter2Write,
    AFilter2Filter,
    AFilter2Fields,
    AFilter2Field,
    AFilter2Query
  > {}

export declare const AFilter2: _p.Table<AFilter2, AFilter2Write, AFilter2Api>;
