import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Optional; only what is set is sent. */
export interface OptionalWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Optional; several are combined with and. */
export interface OptionalFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Optional for typed conditions. */
export interface OptionalFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type OptionalField = "externalId" | "space" | "name" | "other";

/** A query over Optional. */
export interface OptionalQuery<I extends OptionalNone = OptionalNone>
  extends _p.Query<Optional<I>, OptionalField, I> {
  where(...conditions: _p.Conditions<OptionalFilter, OptionalFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): OptionalQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): OptionalQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Optional. */
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
