import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface ViewsNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Views: nodes of the view hostile:Views(v1). */
export interface Views<I extends ViewsNone = ViewsNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface ViewsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface ViewsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ViewsFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type ViewsField = _p.FieldOf<ViewsFields, "many">;

/** A query over Views. */
export interface ViewsQuery<I extends ViewsNone = ViewsNone>
  extends _p.Query<Views<I>, ViewsField, I> {
  where(...conditions: _p.Conditions<ViewsFilter, ViewsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): ViewsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): ViewsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface ViewsApi
  extends _p.ViewApi<Views, ViewsWrite, ViewsFilter, ViewsFields, ViewsField, ViewsQuery> {}

export declare const Views: _p.Table<Views, ViewsWrite, ViewsApi>;
