import type * as _p from "pygen-runtime/spi";

/** Ends: edges of the view hostile:Ends(v1). */
export interface Ends extends _p.Edge {
  readonly startNode: _p.InstanceId;
  readonly endNode: _p.InstanceId;
  readonly edgeType_?: string;
  readonly endNode1?: string;
  readonly startNode_?: string;
  readonly start_node_?: string;
  readonly type?: string;
}

/** What can be written of Ends; only what is set is sent. */
export interface EndsWrite extends _p.EdgeWrite {
  startNode?: _p.InstanceInput | undefined;
  endNode?: _p.InstanceInput | undefined;
  edgeType_?: string | null | undefined;
  endNode1?: string | null | undefined;
  startNode_?: string | null | undefined;
  start_node_?: string | null | undefined;
  type?: string | null | undefined;
}

/** Keyword filters of Ends; several are combined with and. */
export interface EndsFilter extends _p.EdgeFilter {
  edgeType_?: string | readonly string[] | null;
  edgeType_Prefix?: string | null;
  endNode1?: string | readonly string[] | null;
  endNode1Prefix?: string | null;
  startNode_?: string | readonly string[] | null;
  startNode_Prefix?: string | null;
  start_node_?: string | readonly string[] | null;
  start_node_Prefix?: string | null;
  type?: string | readonly string[] | null;
  typePrefix?: string | null;
}

/** Fields of Ends for typed conditions. */
export interface EndsFields extends _p.EdgeFields {
  readonly edgeType_: _p.TextField;
  readonly endNode1: _p.TextField;
  readonly startNode_: _p.TextField;
  readonly start_node_: _p.TextField;
  readonly type: _p.TextField;
}

export type EndsField =
  | "externalId"
  | "space"
  | "edgeType_"
  | "endNode1"
  | "startNode_"
  | "start_node_"
  | "type";

/** A query over Ends. */
export interface EndsQuery extends _p.Query<Ends, EndsField> {
  where(...conditions: _p.Conditions<EndsFilter, EndsFields>[]): this;
}

/** Reads and writes Ends. */
export interface EndsApi
  extends _p.ViewApi<Ends, EndsWrite, EndsFilter, EndsFields, EndsField, EndsQuery> {}

export declare const Ends: _p.Table<Ends, EndsWrite, EndsApi>;
