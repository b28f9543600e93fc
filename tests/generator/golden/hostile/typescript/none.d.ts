import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface NoneNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** None: nodes of the view hostile:None(v1). */
export interface None<I extends NoneNone = NoneNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of None; only what is set is sent. */
export interface NoneWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of None; several are combined with and. */
export interface NoneFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of None for typed conditions. */
export interface NoneFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type NoneField = "externalId" | "space" | "name" | "other";

/** A query over None. */
export interface NoneQuery<I extends NoneNone = NoneNone> extends _p.Query<None<I>, NoneField, I> {
  where(...conditions: _p.Conditions<NoneFilter, NoneFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): NoneQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): NoneQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes None. */
export interface NoneApi
  extends _p.ViewApi<None, NoneWrite, NoneFilter, NoneFields, NoneField, NoneQuery> {}

export declare const None: _p.Table<None, NoneWrite, NoneApi>;
