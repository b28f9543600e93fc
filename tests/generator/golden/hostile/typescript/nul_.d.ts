import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface NulNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Nul: nodes of the view hostile:nul(v1). */
export interface Nul<I extends NulNone = NulNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Nul; only what is set is sent. */
export interface NulWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Nul; several are combined with and. */
export interface NulFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Nul for typed conditions. */
export interface NulFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type NulField = "externalId" | "space" | "name" | "other";

/** A query over Nul. */
export interface NulQuery<I extends NulNone = NulNone> extends _p.Query<Nul<I>, NulField, I> {
  where(...conditions: _p.Conditions<NulFilter, NulFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): NulQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): NulQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Nul. */
export interface NulApi
  extends _p.ViewApi<Nul, NulWrite, NulFilter, NulFields, NulField, NulQuery> {}

export declare const Nul: _p.Table<Nul, NulWrite, NulApi>;
