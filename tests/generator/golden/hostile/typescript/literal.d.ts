import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface LiteralNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Literal: nodes of the view hostile:Literal(v1). */
export interface Literal<I extends LiteralNone = LiteralNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface LiteralWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface LiteralFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface LiteralFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type LiteralField = _p.FieldOf<LiteralFields, "many">;

/** A query over Literal. */
export interface LiteralQuery<I extends LiteralNone = LiteralNone>
  extends _p.Query<Literal<I>, LiteralField, I> {
  where(...conditions: _p.Conditions<LiteralFilter, LiteralFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): LiteralQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): LiteralQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface LiteralApi
  extends _p.ViewApi<
    Literal,
    LiteralWrite,
    LiteralFilter,
    LiteralFields,
    LiteralField,
    LiteralQuery
  > {}

export declare const Literal: _p.Table<Literal, LiteralWrite, LiteralApi>;
