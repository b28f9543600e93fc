import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface ClassNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Class: nodes of the view hostile:Class(v1). */
export interface Class<I extends ClassNone = ClassNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface ClassWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface ClassFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ClassFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type ClassField = _p.FieldOf<ClassFields, "many">;

/** A query over Class. */
export interface ClassQuery<I extends ClassNone = ClassNone>
  extends _p.Query<Class<I>, ClassField, I> {
  where(...conditions: _p.Conditions<ClassFilter, ClassFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): ClassQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): ClassQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface ClassApi
  extends _p.ViewApi<Class, ClassWrite, ClassFilter, ClassFields, ClassField, ClassQuery> {}

export declare const Class: _p.Table<Class, ClassWrite, ClassApi>;
