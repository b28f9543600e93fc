import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface AAPINone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** AAPI: nodes of the view hostile:AAPI(v1). */
export interface AAPI<I extends AAPINone = AAPINone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface AAPIWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface AAPIFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface AAPIFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type AAPIField = _p.FieldOf<AAPIFields, "many">;

/** A query over AAPI. */
export interface AAPIQuery<I extends AAPINone = AAPINone> extends _p.Query<AAPI<I>, AAPIField, I> {
  where(...conditions: _p.Conditions<AAPIFilter, AAPIFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): AAPIQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): AAPIQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface AAPIApi
  extends _p.ViewApi<AAPI, AAPIWrite, AAPIFilter, AAPIFields, AAPIField, AAPIQuery> {}

export declare const AAPI: _p.Table<AAPI, AAPIWrite, AAPIApi>;
