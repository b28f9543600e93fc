import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface UpsertNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Upsert: nodes of the view hostile:Upsert(v1). */
export interface Upsert<I extends UpsertNone = UpsertNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface UpsertWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface UpsertFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface UpsertFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type UpsertField = _p.FieldOf<UpsertFields, "many">;

/** A query over Upsert. */
export interface UpsertQuery<I extends UpsertNone = UpsertNone>
  extends _p.Query<Upsert<I>, UpsertField, I> {
  where(...conditions: _p.Conditions<UpsertFilter, UpsertFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): UpsertQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): UpsertQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface UpsertApi
  extends _p.ViewApi<Upsert, UpsertWrite, UpsertFilter, UpsertFields, UpsertField, UpsertQuery> {}

export declare const Upsert: _p.Table<Upsert, UpsertWrite, UpsertApi>;
