import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface Lpt9None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Lpt9: nodes of the view hostile:lpt9(v1). */
export interface Lpt9<I extends Lpt9None = Lpt9None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Lpt9; only what is set is sent. */
export interface Lpt9Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Lpt9; several are combined with and. */
export interface Lpt9Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Lpt9 for typed conditions. */
export interface Lpt9Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type Lpt9Field = "externalId" | "space" | "name" | "other";

/** A query over Lpt9. */
export interface Lpt9Query<I extends Lpt9None = Lpt9None> extends _p.Query<Lpt9<I>, Lpt9Field, I> {
  where(...conditions: _p.Conditions<Lpt9Filter, Lpt9Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): Lpt9Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): Lpt9Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Lpt9. */
export interface Lpt9Api
  extends _p.ViewApi<Lpt9, Lpt9Write, Lpt9Filter, Lpt9Fields, Lpt9Field, Lpt9Query> {}

export declare const Lpt9: _p.Table<Lpt9, Lpt9Write, Lpt9Api>;
