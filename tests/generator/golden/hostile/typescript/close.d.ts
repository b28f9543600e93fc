import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface CloseNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Close: nodes of the view hostile:Close(v1). */
export interface Close<I extends CloseNone = CloseNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Close; only what is set is sent. */
export interface CloseWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Close; several are combined with and. */
export interface CloseFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Close for typed conditions. */
export interface CloseFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type CloseField = "externalId" | "space" | "name" | "other";

/** A query over Close. */
export interface CloseQuery<I extends CloseNone = CloseNone>
  extends _p.Query<Close<I>, CloseField, I> {
  where(...conditions: _p.Conditions<CloseFilter, CloseFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): CloseQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): CloseQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Close. */
export interface CloseApi
  extends _p.ViewApi<Close, CloseWrite, CloseFilter, CloseFields, CloseField, CloseQuery> {}

export declare const Close: _p.Table<Close, CloseWrite, CloseApi>;
