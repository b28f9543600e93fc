import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface AnyWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AnyFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AnyFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AnyField = _p.FieldOf<AnyFields, "many">;

/** A query over Any. */
export interface AnyQuery<I extends AnyNone = AnyNone> extends _p.Query<Any<I>, AnyField, I> {
  where(...conditions: _p.Conditions<AnyFilter, AnyFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AnyQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AnyQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AnyApi
  extends _p.ViewApi<Any, AnyWrite, AnyFilter, AnyFields, AnyField, AnyQuery> {}

export declare const Any: _p.Table<Any, AnyWrite, AnyApi>;
