import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface Asset2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Asset2: nodes of the view hostile:asset(v1). */
export interface Asset2<I extends Asset2None = Asset2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface Asset2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface Asset2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface Asset2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type Asset2Field = _p.FieldOf<Asset2Fields, "many">;

/** A query over Asset2. */
export interface Asset2Query<I extends Asset2None = Asset2None>
  extends _p.Query<Asset2<I>, Asset2Field, I> {
  where(...conditions: _p.Conditions<Asset2Filter, Asset2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): Asset2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): Asset2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface Asset2Api
  extends _p.ViewApi<Asset2, Asset2Write, Asset2Filter, Asset2Fields, Asset2Field, Asset2Query> {}

export declare const Asset2: _p.Table<Asset2, Asset2Write, Asset2Api>;
