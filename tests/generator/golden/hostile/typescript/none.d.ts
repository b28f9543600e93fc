import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface NoneNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** None: nodes of the view hostile:None(v1). */
export interface None<I extends NoneNone = NoneNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface NoneWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface NoneFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface NoneFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type NoneField = _p.FieldOf<NoneFields, "many">;

/** A query over None. */
export interface NoneQuery<I extends NoneNone = NoneNone> extends _p.Query<None<I>, NoneField, I> {
  where(...conditions: _p.Conditions<NoneFilter, NoneFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): NoneQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): NoneQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface NoneApi
  extends _p.ViewApi<None, NoneWrite, NoneFilter, NoneFields, NoneField, NoneQuery> {}

export declare const None: _p.Table<None, NoneWrite, NoneApi>;
