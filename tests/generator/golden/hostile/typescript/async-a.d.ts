import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface AsyncAWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AsyncAFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AsyncAFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AsyncAField = _p.FieldOf<AsyncAFields, "many">;

/** A query over AsyncA. */
export interface AsyncAQuery<I extends AsyncANone = AsyncANone>
  extends _p.Query<AsyncA<I>, AsyncAField, I> {
  where(...conditions: _p.Conditions<AsyncAFilter, AsyncAFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AsyncAQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AsyncAQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AsyncAApi
  extends _p.ViewApi<AsyncA, AsyncAWrite, AsyncAFilter, AsyncAFields, AsyncAField, AsyncAQuery> {}

export declare const AsyncA: _p.Table<AsyncA, AsyncAWrite, AsyncAApi>;
