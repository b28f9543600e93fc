import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface COM1None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** COM1: nodes of the view hostile:COM1(v1). */
export interface COM1<I extends COM1None = COM1None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface COM1Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface COM1Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface COM1Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type COM1Field = _p.FieldOf<COM1Fields, "many">;

/** A query over COM1. */
export interface COM1Query<I extends COM1None = COM1None> extends _p.Query<COM1<I>, COM1Field, I> {
  where(...conditions: _p.Conditions<COM1Filter, COM1Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): COM1Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): COM1Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface COM1Api
  extends _p.ViewApi<COM1, COM1Write, COM1Filter, COM1Fields, COM1Field, COM1Query> {}

export declare const COM1: _p.Table<COM1, COM1Write, COM1Api>;
