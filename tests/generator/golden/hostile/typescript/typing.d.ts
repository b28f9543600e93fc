import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface TypingWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface TypingFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface TypingFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type TypingField = _p.FieldOf<TypingFields, "many">;

/** A query over Typing. */
export interface TypingQuery<I extends TypingNone = TypingNone>
  extends _p.Query<Typing<I>, TypingField, I> {
  where(...conditions: _p.Conditions<TypingFilter, TypingFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): TypingQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): TypingQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface TypingApi
  extends _p.ViewApi<Typing, TypingWrite, TypingFilter, TypingFields, TypingField, TypingQuery> {}

export declare const Typing: _p.Table<Typing, TypingWrite, TypingApi>;
