import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface VIEWNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** VIEW: nodes of the view hostile:VIEW(v1). */
export interface VIEW<I extends VIEWNone = VIEWNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface VIEWWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface VIEWFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface VIEWFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type VIEWField = _p.FieldOf<VIEWFields, "many">;

/** A query over VIEW. */
export interface VIEWQuery<I extends VIEWNone = VIEWNone> extends _p.Query<VIEW<I>, VIEWField, I> {
  where(...conditions: _p.Conditions<VIEWFilter, VIEWFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): VIEWQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): VIEWQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface VIEWApi
  extends _p.ViewApi<VIEW, VIEWWrite, VIEWFilter, VIEWFields, VIEWField, VIEWQuery> {}

export declare const VIEW: _p.Table<VIEW, VIEWWrite, VIEWApi>;
