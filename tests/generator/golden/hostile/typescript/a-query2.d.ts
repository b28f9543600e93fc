import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface AQuery2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AQuery2: nodes of the view hostile:AQuery(v1). */
export interface AQuery2<I extends AQuery2None = AQuery2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AQuery2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AQuery2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AQuery2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AQuery2Field = _p.FieldOf<AQuery2Fields, "many">;

/** A query over AQuery2. */
export interface AQuery2Query<I extends AQuery2None = AQuery2None>
  extends _p.Query<AQuery2<I>, AQuery2Field, I> {
  where(...conditions: _p.Conditions<AQuery2Filter, AQuery2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AQuery2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AQuery2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AQuery2Api
  extends _p.ViewApi<
    AQuery2,
    AQuery2Write,
    AQuery2Filter,
    AQuery2Fields,
    AQuery2Field,
    AQuery2Query
  > {}

export declare const AQuery2: _p.Table<AQuery2, AQuery2Write, AQuery2Api>;
