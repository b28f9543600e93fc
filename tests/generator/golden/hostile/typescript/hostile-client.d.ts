import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of HostileClient_; only what is set is sent. */
export interface HostileClient_Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of HostileClient_; several are combined with and. */
export interface HostileClient_Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of HostileClient_ for typed conditions. */
export interface HostileClient_Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type HostileClient_Field = "externalId" | "space" | "name" | "other";

/** A query over HostileClient_. */
export interface HostileClient_Query<I extends HostileClient_None = HostileClient_None>
  extends _p.Query<HostileClient_<I>, HostileClient_Field, I> {
  where(...conditions: _p.Conditions<HostileClient_Filter, HostileClient_Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): HostileClient_Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): HostileClient_Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes HostileClient_. */
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
