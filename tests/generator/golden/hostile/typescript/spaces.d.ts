import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface SpacesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface SpacesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface SpacesFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type SpacesField = _p.FieldOf<SpacesFields, "many">;

/** A query over Spaces. */
export interface SpacesQuery<I extends SpacesNone = SpacesNone>
  extends _p.Query<Spaces<I>, SpacesField, I> {
  where(...conditions: _p.Conditions<SpacesFilter, SpacesFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): SpacesQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): SpacesQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface SpacesApi
  extends _p.ViewApi<Spaces, SpacesWrite, SpacesFilter, SpacesFields, SpacesField, SpacesQuery> {}

export declare const Spaces: _p.Table<Spaces, SpacesWrite, SpacesApi>;
