import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface AsyncHostileClientNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AsyncHostileClient: nodes of the view hostile:AsyncHostileClient(v1). */
export interface AsyncHostileClient<I extends AsyncHostileClientNone = AsyncHostileClientNone>
  extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AsyncHostileClientWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AsyncHostileClientFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AsyncHostileClientFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AsyncHostileClientField = _p.FieldOf<AsyncHostileClientFields, "many">;

/** A query over AsyncHostileClient. */
export interface AsyncHostileClientQuery<I extends AsyncHostileClientNone = AsyncHostileClientNone>
  extends _p.Query<AsyncHostileClient<I>, AsyncHostileClientField, I> {
  where(...conditions: _p.Conditions<AsyncHostileClientFilter, AsyncHostileClientFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AsyncHostileClientQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AsyncHostileClientQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AsyncHostileClientApi
  extends _p.ViewApi<
    AsyncHostileClient,
    AsyncHostileClientWrite,
    AsyncHostileClientFilter,
    AsyncHostileClientFields,
    AsyncHostileClientField,
    AsyncHostileClientQuery
  > {}

export declare const AsyncHostileClient: _p.Table<
  AsyncHostileClient,
  AsyncHostileClientWrite,
  AsyncHostileClientApi
>;
