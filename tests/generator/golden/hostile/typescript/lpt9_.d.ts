import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface Lpt9Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface Lpt9Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface Lpt9Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type Lpt9Field = _p.FieldOf<Lpt9Fields, "many">;

/** A query over Lpt9. */
export interface Lpt9Query<I extends Lpt9None = Lpt9None> extends _p.Query<Lpt9<I>, Lpt9Field, I> {
  where(...conditions: _p.Conditions<Lpt9Filter, Lpt9Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): Lpt9Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): Lpt9Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface Lpt9Api
  extends _p.ViewApi<Lpt9, Lpt9Write, Lpt9Filter, Lpt9Fields, Lpt9Field, Lpt9Query> {}

export declare const Lpt9: _p.Table<Lpt9, Lpt9Write, Lpt9Api>;
