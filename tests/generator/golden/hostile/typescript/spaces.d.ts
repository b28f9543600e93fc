import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface SpacesNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Spaces: nodes of the view hostile:Spaces(v1). */
export interface Spaces<I extends SpacesNone = SpacesNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Spaces; only what is set is sent. */
export interface SpacesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Spaces; several are combined with and. */
export interface SpacesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Spaces for typed conditions. */
export interface SpacesFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type SpacesField = "externalId" | "space" | "name" | "other";

/** A query over Spaces. */
export interface SpacesQuery<I extends SpacesNone = SpacesNone>
  extends _p.Query<Spaces<I>, SpacesField, I> {
  where(...conditions: _p.Conditions<SpacesFilter, SpacesFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): SpacesQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): SpacesQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Spaces. */
export interface SpacesApi
  extends _p.ViewApi<Spaces, SpacesWrite, SpacesFilter, SpacesFields, SpacesField, SpacesQuery> {}

export declare const Spaces: _p.Table<Spaces, SpacesWrite, SpacesApi>;
