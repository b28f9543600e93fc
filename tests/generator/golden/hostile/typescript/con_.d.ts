import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface ConNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Con: nodes of the view hostile:Con(v1). */
export interface Con<I extends ConNone = ConNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Con; only what is set is sent. */
export interface ConWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Con; several are combined with and. */
export interface ConFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Con for typed conditions. */
export interface ConFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ConField = "externalId" | "space" | "name" | "other";

/** A query over Con. */
export interface ConQuery<I extends ConNone = ConNone> extends _p.Query<Con<I>, ConField, I> {
  where(...conditions: _p.Conditions<ConFilter, ConFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ConQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ConQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Con. */
export interface ConApi
  extends _p.ViewApi<Con, ConWrite, ConFilter, ConFields, ConField, ConQuery> {}

export declare const Con: _p.Table<Con, ConWrite, ConApi>;
