import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface UPPER1Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface UPPER1Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface UPPER1Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type UPPER1Field = _p.FieldOf<UPPER1Fields, "many">;

/** A query over UPPER1. */
export interface UPPER1Query<I extends UPPER1None = UPPER1None>
  extends _p.Query<UPPER1<I>, UPPER1Field, I> {
  where(...conditions: _p.Conditions<UPPER1Filter, UPPER1Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): UPPER1Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): UPPER1Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface UPPER1Api
  extends _p.ViewApi<UPPER1, UPPER1Write, UPPER1Filter, UPPER1Fields, UPPER1Field, UPPER1Query> {}

export declare const UPPER1: _p.Table<UPPER1, UPPER1Write, UPPER1Api>;
