import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface DefNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Def: nodes of the view hostile:Def(v1). */
export interface Def<I extends DefNone = DefNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Def; only what is set is sent. */
export interface DefWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Def; several are combined with and. */
export interface DefFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Def for typed conditions. */
export interface DefFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type DefField = "externalId" | "space" | "name" | "other";

/** A query over Def. */
export interface DefQuery<I extends DefNone = DefNone> extends _p.Query<Def<I>, DefField, I> {
  where(...conditions: _p.Conditions<DefFilter, DefFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): DefQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): DefQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Def. */
export interface DefApi
  extends _p.ViewApi<Def, DefWrite, DefFilter, DefFields, DefField, DefQuery> {}

export declare const Def: _p.Table<Def, DefWrite, DefApi>;
