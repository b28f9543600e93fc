import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Upsert; only what is set is sent. */
export interface UpsertWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Upsert; several are combined with and. */
export interface UpsertFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Upsert for typed conditions. */
export interface UpsertFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type UpsertField = "externalId" | "space" | "name" | "other";

/** A query over Upsert. */
export interface UpsertQuery<I extends UpsertNone = UpsertNone>
  extends _p.Query<Upsert<I>, UpsertField, I> {
  where(...conditions: _p.Conditions<UpsertFilter, UpsertFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): UpsertQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): UpsertQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Upsert. */
export interface UpsertApi
  extends _p.ViewApi<Upsert, UpsertWrite, UpsertFilter, UpsertFields, UpsertField, UpsertQuery> {}

export declare const Upsert: _p.Table<Upsert, UpsertWrite, UpsertApi>;
