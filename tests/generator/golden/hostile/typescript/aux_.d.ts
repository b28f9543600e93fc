import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface AuxWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AuxFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AuxFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AuxField = _p.FieldOf<AuxFields, "many">;

/** A query over Aux. */
export interface AuxQuery<I extends AuxNone = AuxNone> extends _p.Query<Aux<I>, AuxField, I> {
  where(...conditions: _p.Conditions<AuxFilter, AuxFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AuxQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AuxQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AuxApi
  extends _p.ViewApi<Aux, AuxWrite, AuxFilter, AuxFields, AuxField, AuxQuery> {}

export declare const Aux: _p.Table<Aux, AuxWrite, AuxApi>;
