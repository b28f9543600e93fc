import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface TypingNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Typing: nodes of the view hostile:typing(v1). */
export interface Typing<I extends TypingNone = TypingNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Typing; only what is set is sent. */
export interface TypingWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Typing; several are combined with and. */
export interface TypingFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Typing for typed conditions. */
export interface TypingFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type TypingField = "externalId" | "space" | "name" | "other";

/** A query over Typing. */
export interface TypingQuery<I extends TypingNone = TypingNone>
  extends _p.Query<Typing<I>, TypingField, I> {
  where(...conditions: _p.Conditions<TypingFilter, TypingFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): TypingQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): TypingQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Typing. */
export interface TypingApi
  extends _p.ViewApi<Typing, TypingWrite, TypingFilter, TypingFields, TypingField, TypingQuery> {}

export declare const Typing: _p.Table<Typing, TypingWrite, TypingApi>;
