import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface AsyncANone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AsyncA: nodes of the view hostile:AsyncA(v1). */
export interface AsyncA<I extends AsyncANone = AsyncANone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of AsyncA; only what is set is sent. */
export interface AsyncAWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of AsyncA; several are combined with and. */
export interface AsyncAFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of AsyncA for typed conditions. */
export interface AsyncAFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AsyncAField = "externalId" | "space" | "name" | "other";

/** A query over AsyncA. */
export interface AsyncAQuery<I extends AsyncANone = AsyncANone>
  extends _p.Query<AsyncA<I>, AsyncAField, I> {
  where(...conditions: _p.Conditions<AsyncAFilter, AsyncAFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AsyncAQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AsyncAQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes AsyncA. */
export interface AsyncAApi
  extends _p.ViewApi<AsyncA, AsyncAWrite, AsyncAFilter, AsyncAFields, AsyncAField, AsyncAQuery> {}

export declare const AsyncA: _p.Table<AsyncA, AsyncAWrite, AsyncAApi>;
