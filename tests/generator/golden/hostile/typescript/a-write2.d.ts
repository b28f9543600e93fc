import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";

export interface AWrite2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AWrite2: nodes of the view hostile:AWrite(v1). */
export interface AWrite2<I extends AWrite2None = AWrite2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AWrite2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AWrite2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AWrite2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AWrite2Field = _p.FieldOf<AWrite2Fields, "many">;

/** A query over AWrite2. */
export interface AWrite2Query<I extends AWrite2None = AWrite2None>
  extends _p.Query<AWrite2<I>, AWrite2Field, I> {
  where(...conditions: _p.Conditions<AWrite2Filter, AWrite2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AWrite2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AWrite2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AWrite2Api
  extends _p.ViewApi<
    AWrite2,
    AWrite2Write,
    AWrite2Filter,
    AWrite2Fields,
    AWrite2Field,
    AWrite2Query
  > {}

export declare const AWrite2: _p.Table<AWrite2, AWrite2Write, AWrite2Api>;
