import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Asset2; only what is set is sent. */
export interface Asset2Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Asset2; several are combined with and. */
export interface Asset2Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Asset2 for typed conditions. */
export interface Asset2Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type Asset2Field = "externalId" | "space" | "name" | "other";

/** A query over Asset2. */
export interface Asset2Query<I extends Asset2None = Asset2None>
  extends _p.Query<Asset2<I>, Asset2Field, I> {
  where(...conditions: _p.Conditions<Asset2Filter, Asset2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): Asset2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): Asset2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Asset2. */
export interface Asset2Api
  extends _p.ViewApi<Asset2, Asset2Write, Asset2Filter, Asset2Fields, Asset2Field, Asset2Query> {}

export declare const Asset2: _p.Table<Asset2, Asset2Write, Asset2Api>;
