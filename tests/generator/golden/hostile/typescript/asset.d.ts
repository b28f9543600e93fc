import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Asset; only what is set is sent. */
export interface AssetWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Asset; several are combined with and. */
export interface AssetFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Asset for typed conditions. */
export interface AssetFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AssetField = "externalId" | "space" | "name" | "other";

/** A query over Asset. */
export interface AssetQuery<I extends AssetNone = AssetNone>
  extends _p.Query<Asset<I>, AssetField, I> {
  where(...conditions: _p.Conditions<AssetFilter, AssetFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AssetQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AssetQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Asset. */
export interface AssetApi
  extends _p.ViewApi<Asset, AssetWrite, AssetFilter, AssetFields, AssetField, AssetQuery> {}

export declare const Asset: _p.Table<Asset, AssetWrite, AssetApi>;
