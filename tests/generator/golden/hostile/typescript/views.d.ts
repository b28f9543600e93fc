import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Views; only what is set is sent. */
export interface ViewsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Views; several are combined with and. */
export interface ViewsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Views for typed conditions. */
export interface ViewsFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ViewsField = "externalId" | "space" | "name" | "other";

/** A query over Views. */
export interface ViewsQuery<I extends ViewsNone = ViewsNone>
  extends _p.Query<Views<I>, ViewsField, I> {
  where(...conditions: _p.Conditions<ViewsFilter, ViewsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ViewsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ViewsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Views. */
export interface ViewsApi
  extends _p.ViewApi<Views, ViewsWrite, ViewsFilter, ViewsFields, ViewsField, ViewsQuery> {}

export declare const Views: _p.Table<Views, ViewsWrite, ViewsApi>;
