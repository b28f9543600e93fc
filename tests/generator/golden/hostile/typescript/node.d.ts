import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface NodeWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface NodeFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface NodeFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type NodeField = _p.FieldOf<NodeFields, "many">;

/** A query over Node. */
export interface NodeQuery<I extends NodeNone = NodeNone> extends _p.Query<Node<I>, NodeField, I> {
  where(...conditions: _p.Conditions<NodeFilter, NodeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): NodeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): NodeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface NodeApi
  extends _p.ViewApi<Node, NodeWrite, NodeFilter, NodeFields, NodeField, NodeQuery> {}

export declare const Node: _p.Table<Node, NodeWrite, NodeApi>;
