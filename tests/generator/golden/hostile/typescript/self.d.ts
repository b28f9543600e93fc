import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface SelfNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Self: nodes of the view hostile:Self(v1). */
export interface Self<I extends SelfNone = SelfNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface SelfWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface SelfFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface SelfFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type SelfField = _p.FieldOf<SelfFields, "many">;

/** A query over Self. */
export interface SelfQuery<I extends SelfNone = SelfNone> extends _p.Query<Self<I>, SelfField, I> {
  where(...conditions: _p.Conditions<SelfFilter, SelfFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): SelfQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): SelfQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface SelfApi
  extends _p.ViewApi<Self, SelfWrite, SelfFilter, SelfFields, SelfField, SelfQuery> {}

export declare const Self: _p.Table<Self, SelfWrite, SelfApi>;
