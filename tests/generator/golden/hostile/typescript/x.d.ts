import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface XNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** X: nodes of the view hostile:X(v1). */
export interface X<I extends XNone = XNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of X; only what is set is sent. */
export interface XWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of X; several are combined with and. */
export interface XFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of X for typed conditions. */
export interface XFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type XField = "externalId" | "space" | "name" | "other";

/** A query over X. */
export interface XQuery<I extends XNone = XNone> extends _p.Query<X<I>, XField, I> {
  where(...conditions: _p.Conditions<XFilter, XFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): XQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): XQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes X. */
export interface XApi extends _p.ViewApi<X, XWrite, XFilter, XFields, XField, XQuery> {}

export declare const X: _p.Table<X, XWrite, XApi>;
