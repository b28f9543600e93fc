import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface NodeWrite2None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** NodeWrite2: nodes of the view hostile:NodeWrite(v1). */
export interface NodeWrite2<I extends NodeWrite2None = NodeWrite2None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of NodeWrite2; only what is set is sent. */
export interface NodeWrite2Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of NodeWrite2; several are combined with and. */
export interface NodeWrite2Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of NodeWrite2 for typed conditions. */
export interface NodeWrite2Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type NodeWrite2Field = "externalId" | "space" | "name" | "other";

/** A query over NodeWrite2. */
export interface NodeWrite2Query<I extends NodeWrite2None = NodeWrite2None>
  extends _p.Query<NodeWrite2<I>, NodeWrite2Field, I> {
  where(...conditions: _p.Conditions<NodeWrite2Filter, NodeWrite2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): NodeWrite2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): NodeWrite2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes NodeWrite2. */
export interface NodeWrite2Api
  extends _p.ViewApi<
    NodeWrite2,
    NodeWrite2Write,
    NodeWrite2Filter,
    NodeWrite2Fields,
    NodeWrite2Field,
    NodeWrite2Query
  > {}

export declare const NodeWrite2: _p.Table<NodeWrite2, NodeWrite2Write, NodeWrite2Api>;
