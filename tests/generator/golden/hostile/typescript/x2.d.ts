import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface X2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** X2: nodes of the view hostile:x(v1). */
export interface X2<I extends X2None = X2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of X2; only what is set is sent. */
export interface X2Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of X2; several are combined with and. */
export interface X2Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of X2 for typed conditions. */
export interface X2Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type X2Field = "externalId" | "space" | "name" | "other";

/** A query over X2. */
export interface X2Query<I extends X2None = X2None> extends _p.Query<X2<I>, X2Field, I> {
  where(...conditions: _p.Conditions<X2Filter, X2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): X2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): X2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes X2. */
export interface X2Api extends _p.ViewApi<X2, X2Write, X2Filter, X2Fields, X2Field, X2Query> {}

export declare const X2: _p.Table<X2, X2Write, X2Api>;
