import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of VIEW; only what is set is sent. */
export interface VIEWWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of VIEW; several are combined with and. */
export interface VIEWFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of VIEW for typed conditions. */
export interface VIEWFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type VIEWField = "externalId" | "space" | "name" | "other";

/** A query over VIEW. */
export interface VIEWQuery<I extends VIEWNone = VIEWNone> extends _p.Query<VIEW<I>, VIEWField, I> {
  where(...conditions: _p.Conditions<VIEWFilter, VIEWFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): VIEWQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): VIEWQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes VIEW. */
export interface VIEWApi
  extends _p.ViewApi<VIEW, VIEWWrite, VIEWFilter, VIEWFields, VIEWField, VIEWQuery> {}

export declare const VIEW: _p.Table<VIEW, VIEWWrite, VIEWApi>;
