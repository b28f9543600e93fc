import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface OptionalNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Optional: nodes of the view hostile:Optional(v1). */
export interface Optional<I extends OptionalNone = OptionalNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface OptionalWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface OptionalFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface OptionalFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type OptionalField = _p.FieldOf<OptionalFields, "many">;

/** A query over Optional. */
export interface OptionalQuery<I extends OptionalNone = OptionalNone>
  extends _p.Query<Optional<I>, OptionalField, I> {
  where(...conditions: _p.Conditions<OptionalFilter, OptionalFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): OptionalQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): OptionalQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface OptionalApi
  extends _p.ViewApi<
    Optional,
    OptionalWrite,
    OptionalFilter,
    OptionalFields,
    OptionalField,
    OptionalQuery
  > {}

export declare const Optional: _p.Table<Optional, OptionalWrite, OptionalApi>;
