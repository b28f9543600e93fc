import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface StrNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Str: nodes of the view hostile:Str(v1). */
export interface Str<I extends StrNone = StrNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Str; only what is set is sent. */
export interface StrWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Str; several are combined with and. */
export interface StrFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Str for typed conditions. */
export interface StrFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type StrField = "externalId" | "space" | "name" | "other";

/** A query over Str. */
export interface StrQuery<I extends StrNone = StrNone> extends _p.Query<Str<I>, StrField, I> {
  where(...conditions: _p.Conditions<StrFilter, StrFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): StrQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): StrQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Str. */
export interface StrApi
  extends _p.ViewApi<Str, StrWrite, StrFilter, StrFields, StrField, StrQuery> {}

export declare const Str: _p.Table<Str, StrWrite, StrApi>;
