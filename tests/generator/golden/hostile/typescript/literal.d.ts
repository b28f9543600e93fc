import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Literal; only what is set is sent. */
export interface LiteralWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Literal; several are combined with and. */
export interface LiteralFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Literal for typed conditions. */
export interface LiteralFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type LiteralField = "externalId" | "space" | "name" | "other";

/** A query over Literal. */
export interface LiteralQuery<I extends LiteralNone = LiteralNone>
  extends _p.Query<Literal<I>, LiteralField, I> {
  where(...conditions: _p.Conditions<LiteralFilter, LiteralFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): LiteralQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): LiteralQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Literal. */
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
