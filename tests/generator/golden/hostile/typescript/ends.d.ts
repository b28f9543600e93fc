import type * as _p from "pygen-runtime/spi";

export interface EndsNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  endNode: _p.NotIncluded<"withEndNode"> | undefined;
}

/** Ends: edges of the view hostile:Ends(v1). */
export interface Ends<I extends EndsNone = EndsNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.NodeRef<I["endNode"]>;
  readonly edgeType_?: string;
  readonly endNode1?: string;
  readonly startNode_?: string;
  readonly start_node_?: string;
  readonly type?: string;
}

/** Only what is set is sent. */
export interface EndsWrite extends _p.EdgeWrite {
  startNode?: _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  edgeType_?: _p.Opt<string>;
  endNode1?: _p.Opt<string>;
  startNode_?: _p.Opt<string>;
  start_node_?: _p.Opt<string>;
  type?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface EndsFilter extends _p.EdgeFilter {
  edgeType_?: _p.Is<string>;
  edgeType_Prefix?: string | null;
  endNode1?: _p.Is<string>;
  endNode1Prefix?: string | null;
  startNode_?: _p.Is<string>;
  startNode_Prefix?: string | null;
  start_node_?: _p.Is<string>;
  start_node_Prefix?: string | null;
  type?: _p.Is<string>;
  typePrefix?: string | null;
}

/** For typed conditions. */
export interface EndsFields extends _p.EdgeFields {
  edgeType_: _p.TextField;
  endNode1: _p.TextField;
  startNode_: _p.TextField;
  start_node_: _p.TextField;
  type: _p.TextField;
}

export type EndsField = _p.FieldOf<EndsFields>;

/** A query over Ends. */
export interface EndsQuery<I extends EndsNone = EndsNone> extends _p.Query<Ends<I>, EndsField, I> {
  where(...conditions: _p.Conditions<EndsFilter, EndsFields>[]): this;
  withStartNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): EndsQuery<_p.Put<I, "startNode", T | undefined>>;
  withEndNode<T extends _p.InstanceId = _p.Node>(
    query?: _p.NodesQuery<T>,
  ): EndsQuery<_p.Put<I, "endNode", T | undefined>>;
}

export interface EndsApi
  extends _p.ViewApi<Ends, EndsWrite, EndsFilter, EndsFields, EndsField, EndsQuery> {}

export declare const Ends: _p.Table<Ends, EndsWrite, EndsApi>;
