import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface HostileClient_None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** HostileClient_: nodes of the view hostile:HostileClient(v1). */
export interface HostileClient_<I extends HostileClient_None = HostileClient_None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface HostileClient_Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface HostileClient_Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface HostileClient_Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type HostileClient_Field = _p.FieldOf<HostileClient_Fields, "many">;

/** A query over HostileClient_. */
export interface HostileClient_Query<I extends HostileClient_None = HostileClient_None>
  extends _p.Query<HostileClient_<I>, HostileClient_Field, I> {
  where(...conditions: _p.Conditions<HostileClient_Filter, HostileClient_Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): HostileClient_Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): HostileClient_Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface HostileClient_Api
  extends _p.ViewApi<
    HostileClient_,
    HostileClient_Write,
    HostileClient_Filter,
    HostileClient_Fields,
    HostileClient_Field,
    HostileClient_Query
  > {}

export declare const HostileClient_: _p.Table<
  HostileClient_,
  HostileClient_Write,
  HostileClient_Api
>;
