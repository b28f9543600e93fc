import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface LlmsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface LlmsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface LlmsFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type LlmsField = _p.FieldOf<LlmsFields, "many">;

/** A query over Llms. */
export interface LlmsQuery<I extends LlmsNone = LlmsNone> extends _p.Query<Llms<I>, LlmsField, I> {
  where(...conditions: _p.Conditions<LlmsFilter, LlmsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): LlmsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): LlmsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface LlmsApi
  extends _p.ViewApi<Llms, LlmsWrite, LlmsFilter, LlmsFields, LlmsField, LlmsQuery> {}

export declare const Llms: _p.Table<Llms, LlmsWrite, LlmsApi>;
