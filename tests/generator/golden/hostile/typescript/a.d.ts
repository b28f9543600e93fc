import type * as _p from "pygen-runtime/spi";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface ANone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** A: nodes of the view hostile:A(v1). */
export interface A<I extends ANone = ANone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of A; only what is set is sent. */
export interface AWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of A; several are combined with and. */
export interface AFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of A for typed conditions. */
export interface AFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AField = "externalId" | "space" | "name" | "other";

/** A query over A. */
export interface AQuery<I extends ANone = ANone> extends _p.Query<A<I>, AField, I> {
  where(...conditions: _p.Conditions<AFilter, AFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes A. */
export interface AApi extends _p.ViewApi<A, AWrite, AFilter, AFields, AField, AQuery> {}

export declare const A: _p.Table<A, AWrite, AApi>;
