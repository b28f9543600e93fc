import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Class; only what is set is sent. */
export interface ClassWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Class; several are combined with and. */
export interface ClassFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Class for typed conditions. */
export interface ClassFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ClassField = "externalId" | "space" | "name" | "other";

/** A query over Class. */
export interface ClassQuery<I extends ClassNone = ClassNone>
  extends _p.Query<Class<I>, ClassField, I> {
  where(...conditions: _p.Conditions<ClassFilter, ClassFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ClassQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ClassQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Class. */
export interface ClassApi
  extends _p.ViewApi<Class, ClassWrite, ClassFilter, ClassFields, ClassField, ClassQuery> {}

export declare const Class: _p.Table<Class, ClassWrite, ClassApi>;
