import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface TypeWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface TypeFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface TypeFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type TypeField = _p.FieldOf<TypeFields, "many">;

/** A query over Type. */
export interface TypeQuery<I extends TypeNone = TypeNone> extends _p.Query<Type<I>, TypeField, I> {
  where(...conditions: _p.Conditions<TypeFilter, TypeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): TypeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): TypeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface TypeApi
  extends _p.ViewApi<Type, TypeWrite, TypeFilter, TypeFields, TypeField, TypeQuery> {}

export declare const Type: _p.Table<Type, TypeWrite, TypeApi>;
