import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface TypeNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Type: nodes of the view hostile:Type(v1). */
export interface Type<I extends TypeNone = TypeNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Type; only what is set is sent. */
export interface TypeWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Type; several are combined with and. */
export interface TypeFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Type for typed conditions. */
export interface TypeFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type TypeField = "externalId" | "space" | "name" | "other";

/** A query over Type. */
export interface TypeQuery<I extends TypeNone = TypeNone> extends _p.Query<Type<I>, TypeField, I> {
  where(...conditions: _p.Conditions<TypeFilter, TypeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): TypeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): TypeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Type. */
export interface TypeApi
  extends _p.ViewApi<Type, TypeWrite, TypeFilter, TypeFields, TypeField, TypeQuery> {}

export declare const Type: _p.Table<Type, TypeWrite, TypeApi>;
