import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface CoreNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Core: nodes of the view hostile:Core(v1). */
export interface Core<I extends CoreNone = CoreNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Core; only what is set is sent. */
export interface CoreWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Core; several are combined with and. */
export interface CoreFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Core for typed conditions. */
export interface CoreFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type CoreField = "externalId" | "space" | "name" | "other";

/** A query over Core. */
export interface CoreQuery<I extends CoreNone = CoreNone> extends _p.Query<Core<I>, CoreField, I> {
  where(...conditions: _p.Conditions<CoreFilter, CoreFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): CoreQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): CoreQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Core. */
export interface CoreApi
  extends _p.ViewApi<Core, CoreWrite, CoreFilter, CoreFields, CoreField, CoreQuery> {}

export declare const Core: _p.Table<Core, CoreWrite, CoreApi>;
