import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface UPPER1None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** UPPER1: nodes of the view hostile:UPPER1(v1). */
export interface UPPER1<I extends UPPER1None = UPPER1None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of UPPER1; only what is set is sent. */
export interface UPPER1Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of UPPER1; several are combined with and. */
export interface UPPER1Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of UPPER1 for typed conditions. */
export interface UPPER1Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type UPPER1Field = "externalId" | "space" | "name" | "other";

/** A query over UPPER1. */
export interface UPPER1Query<I extends UPPER1None = UPPER1None>
  extends _p.Query<UPPER1<I>, UPPER1Field, I> {
  where(...conditions: _p.Conditions<UPPER1Filter, UPPER1Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): UPPER1Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): UPPER1Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes UPPER1. */
export interface UPPER1Api
  extends _p.ViewApi<UPPER1, UPPER1Write, UPPER1Filter, UPPER1Fields, UPPER1Field, UPPER1Query> {}

export declare const UPPER1: _p.Table<UPPER1, UPPER1Write, UPPER1Api>;
