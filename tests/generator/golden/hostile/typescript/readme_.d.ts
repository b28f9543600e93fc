import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface READMENone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** README: nodes of the view hostile:README(v1). */
export interface README<I extends READMENone = READMENone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface READMEWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface READMEFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface READMEFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type READMEField = _p.FieldOf<READMEFields, "many">;

/** A query over README. */
export interface READMEQuery<I extends READMENone = READMENone>
  extends _p.Query<README<I>, READMEField, I> {
  where(...conditions: _p.Conditions<READMEFilter, READMEFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): READMEQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): READMEQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface READMEApi
  extends _p.ViewApi<README, READMEWrite, READMEFilter, READMEFields, READMEField, READMEQuery> {}

export declare const README: _p.Table<README, READMEWrite, READMEApi>;
