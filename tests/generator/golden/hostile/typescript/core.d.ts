import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface CoreNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Core: nodes of the view hostile:Core(v1). */
export interface Core<I extends CoreNone = CoreNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface CoreWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface CoreFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface CoreFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type CoreField = _p.FieldOf<CoreFields, "many">;

/** A query over Core. */
export interface CoreQuery<I extends CoreNone = CoreNone> extends _p.Query<Core<I>, CoreField, I> {
  where(...conditions: _p.Conditions<CoreFilter, CoreFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): CoreQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): CoreQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface CoreApi
  extends _p.ViewApi<Core, CoreWrite, CoreFilter, CoreFields, CoreField, CoreQuery> {}

export declare const Core: _p.Table<Core, CoreWrite, CoreApi>;
