import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface SelfNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Self: nodes of the view hostile:Self(v1). */
export interface Self<I extends SelfNone = SelfNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Self; only what is set is sent. */
export interface SelfWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Self; several are combined with and. */
export interface SelfFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Self for typed conditions. */
export interface SelfFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type SelfField = "externalId" | "space" | "name" | "other";

/** A query over Self. */
export interface SelfQuery<I extends SelfNone = SelfNone> extends _p.Query<Self<I>, SelfField, I> {
  where(...conditions: _p.Conditions<SelfFilter, SelfFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): SelfQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): SelfQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Self. */
export interface SelfApi
  extends _p.ViewApi<Self, SelfWrite, SelfFilter, SelfFields, SelfField, SelfQuery> {}

export declare const Self: _p.Table<Self, SelfWrite, SelfApi>;
