import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface AnyNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Any: nodes of the view hostile:Any(v1). */
export interface Any<I extends AnyNone = AnyNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Any; only what is set is sent. */
export interface AnyWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Any; several are combined with and. */
export interface AnyFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Any for typed conditions. */
export interface AnyFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AnyField = "externalId" | "space" | "name" | "other";

/** A query over Any. */
export interface AnyQuery<I extends AnyNone = AnyNone> extends _p.Query<Any<I>, AnyField, I> {
  where(...conditions: _p.Conditions<AnyFilter, AnyFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AnyQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AnyQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Any. */
export interface AnyApi
  extends _p.ViewApi<Any, AnyWrite, AnyFilter, AnyFields, AnyField, AnyQuery> {}

export declare const Any: _p.Table<Any, AnyWrite, AnyApi>;
