import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface LlmsNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Llms: nodes of the view hostile:llms(v1). */
export interface Llms<I extends LlmsNone = LlmsNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Llms; only what is set is sent. */
export interface LlmsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Llms; several are combined with and. */
export interface LlmsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Llms for typed conditions. */
export interface LlmsFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type LlmsField = "externalId" | "space" | "name" | "other";

/** A query over Llms. */
export interface LlmsQuery<I extends LlmsNone = LlmsNone> extends _p.Query<Llms<I>, LlmsField, I> {
  where(...conditions: _p.Conditions<LlmsFilter, LlmsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): LlmsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): LlmsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Llms. */
export interface LlmsApi
  extends _p.ViewApi<Llms, LlmsWrite, LlmsFilter, LlmsFields, LlmsField, LlmsQuery> {}

export declare const Llms: _p.Table<Llms, LlmsWrite, LlmsApi>;
