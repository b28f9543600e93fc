import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface InitNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Init: nodes of the view hostile:init(v1). */
export interface Init<I extends InitNone = InitNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Init; only what is set is sent. */
export interface InitWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Init; several are combined with and. */
export interface InitFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Init for typed conditions. */
export interface InitFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type InitField = "externalId" | "space" | "name" | "other";

/** A query over Init. */
export interface InitQuery<I extends InitNone = InitNone> extends _p.Query<Init<I>, InitField, I> {
  where(...conditions: _p.Conditions<InitFilter, InitFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): InitQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): InitQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Init. */
export interface InitApi
  extends _p.ViewApi<Init, InitWrite, InitFilter, InitFields, InitField, InitQuery> {}

export declare const Init: _p.Table<Init, InitWrite, InitApi>;
