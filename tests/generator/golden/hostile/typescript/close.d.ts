import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface CloseNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Close: nodes of the view hostile:Close(v1). */
export interface Close<I extends CloseNone = CloseNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface CloseWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface CloseFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface CloseFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type CloseField = _p.FieldOf<CloseFields, "many">;

/** A query over Close. */
export interface CloseQuery<I extends CloseNone = CloseNone>
  extends _p.Query<Close<I>, CloseField, I> {
  where(...conditions: _p.Conditions<CloseFilter, CloseFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): CloseQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): CloseQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface CloseApi
  extends _p.ViewApi<Close, CloseWrite, CloseFilter, CloseFields, CloseField, CloseQuery> {}

export declare const Close: _p.Table<Close, CloseWrite, CloseApi>;
