import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface AuxNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Aux: nodes of the view hostile:Aux(v1). */
export interface Aux<I extends AuxNone = AuxNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Aux; only what is set is sent. */
export interface AuxWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Aux; several are combined with and. */
export interface AuxFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Aux for typed conditions. */
export interface AuxFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type AuxField = "externalId" | "space" | "name" | "other";

/** A query over Aux. */
export interface AuxQuery<I extends AuxNone = AuxNone> extends _p.Query<Aux<I>, AuxField, I> {
  where(...conditions: _p.Conditions<AuxFilter, AuxFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): AuxQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): AuxQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Aux. */
export interface AuxApi
  extends _p.ViewApi<Aux, AuxWrite, AuxFilter, AuxFields, AuxField, AuxQuery> {}

export declare const Aux: _p.Table<Aux, AuxWrite, AuxApi>;
