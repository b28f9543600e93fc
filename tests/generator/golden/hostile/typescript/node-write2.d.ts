import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface NodeWrite2Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface NodeWrite2Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface NodeWrite2Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type NodeWrite2Field = _p.FieldOf<NodeWrite2Fields, "many">;

/** A query over NodeWrite2. */
export interface NodeWrite2Query<I extends NodeWrite2None = NodeWrite2None>
  extends _p.Query<NodeWrite2<I>, NodeWrite2Field, I> {
  where(...conditions: _p.Conditions<NodeWrite2Filter, NodeWrite2Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): NodeWrite2Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): NodeWrite2Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

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
