import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface NodeNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Node: nodes of the view hostile:Node(v1). */
export interface Node<I extends NodeNone = NodeNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Node; only what is set is sent. */
export interface NodeWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Node; several are combined with and. */
export interface NodeFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Node for typed conditions. */
export interface NodeFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type NodeField = "externalId" | "space" | "name" | "other";

/** A query over Node. */
export interface NodeQuery<I extends NodeNone = NodeNone> extends _p.Query<Node<I>, NodeField, I> {
  where(...conditions: _p.Conditions<NodeFilter, NodeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): NodeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): NodeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Node. */
export interface NodeApi
  extends _p.ViewApi<Node, NodeWrite, NodeFilter, NodeFields, NodeField, NodeQuery> {}

export declare const Node: _p.Table<Node, NodeWrite, NodeApi>;
