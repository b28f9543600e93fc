import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface AssetNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Asset: nodes of the view hostile:Asset(v1). */
export interface Asset<I extends AssetNone = AssetNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AssetWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AssetFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AssetFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AssetField = _p.FieldOf<AssetFields, "many">;

/** A query over Asset. */
export interface AssetQuery<I extends AssetNone = AssetNone>
  extends _p.Query<Asset<I>, AssetField, I> {
  where(...conditions: _p.Conditions<AssetFilter, AssetFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AssetQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AssetQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AssetApi
  extends _p.ViewApi<Asset, AssetWrite, AssetFilter, AssetFields, AssetField, AssetQuery> {}

export declare const Asset: _p.Table<Asset, AssetWrite, AssetApi>;
