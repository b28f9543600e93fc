import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface Upper1None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Upper1: nodes of the view hostile:UPPER_1(v1). */
export interface Upper1<I extends Upper1None = Upper1None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Upper1; only what is set is sent. */
export interface Upper1Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Upper1; several are combined with and. */
export interface Upper1Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Upper1 for typed conditions. */
export interface Upper1Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type Upper1Field = "externalId" | "space" | "name" | "other";

/** A query over Upper1. */
export interface Upper1Query<I extends Upper1None = Upper1None>
  extends _p.Query<Upper1<I>, Upper1Field, I> {
  where(...conditions: _p.Conditions<Upper1Filter, Upper1Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): Upper1Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): Upper1Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Upper1. */
export interface Upper1Api
  extends _p.ViewApi<Upper1, Upper1Write, Upper1Filter, Upper1Fields, Upper1Field, Upper1Query> {}

export declare const Upper1: _p.Table<Upper1, Upper1Write, Upper1Api>;
