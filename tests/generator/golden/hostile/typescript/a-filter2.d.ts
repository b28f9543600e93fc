import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of AFilter2; only what is set is sent. */
export interface AFilter2Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of AFilter2; several are combined with and. */
export interface AFilter2Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of AFilter2 for typed conditions. */
export interface AFilter2Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AFilter2Field = "externalId" | "space" | "name" | "other";

/** A query over AFilter2. */
export interface AFilter2Query<I extends AFilter2None = AFilter2None>
  extends _p.Query<AFilter2<I>, AFilter2Field, I> {
  where(...conditions: _p.Conditions<AFilter2Filter, AFilter2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AFilter2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AFilter2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes AFilter2. */
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
