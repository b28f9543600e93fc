import type * as _p from "pygen-runtime/spi";
import type { Substation, SubstationNone, SubstationQuery, SubstationWrite } from "./substation.js";

export interface CableNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  endNode: _p.NotIncluded<"withEndNode"> | undefined;
}

/** A cable between two substations. */
export interface Cable<I extends CableNone = CableNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.NodeRef<I["endNode"]>;
  readonly crossSection?: number;
  readonly laid?: _p.PlainDate;
  /** Unit: length:kilom. */
  readonly length?: number;
}

/** Only what is set is sent. */
export interface CableWrite extends _p.EdgeWrite {
  startNode?: SubstationWrite | _p.InstanceInput | undefined;
  endNode?: SubstationWrite | _p.InstanceInput | undefined;
  crossSection?: _p.Opt<number>;
  laid?: _p.Opt<_p.DateInput>;
  length?: _p.Opt<number>;
}

/** Keyword filters, combined with and. */
export interface CableFilter extends _p.EdgeFilter {
  minCrossSection?: number | null;
  maxCrossSection?: number | null;
  minLaid?: _p.DateInput | null;
  maxLaid?: _p.DateInput | null;
  minLength?: number | null;
  maxLength?: number | null;
}

/** For typed conditions. */
export interface CableFields extends _p.EdgeFields {
  crossSection: _p.NumberField;
  laid: _p.DateField;
  length: _p.NumberField;
}

export type CableField = _p.FieldOf<CableFields>;

/** A query over Cable. */
export interface CableQuery<I extends CableNone = CableNone>
  extends _p.Query<Cable<I>, CableField, I> {
  where(...conditions: _p.Conditions<CableFilter, CableFields>[]): this;
  withStartNode<J extends SubstationNone = SubstationNone>(
    sub?: _p.Sub<SubstationQuery, J>,
  ): CableQuery<_p.Put<I, "startNode", Substation<J> | undefined>>;
  withEndNode<J extends SubstationNone = SubstationNone>(
    sub?: _p.Sub<SubstationQuery, J>,
  ): CableQuery<_p.Put<I, "endNode", Substation<J> | undefined>>;
}

export interface CableApi
  extends _p.ViewApi<Cable, CableWrite, CableFilter, CableFields, CableField, CableQuery> {}

export declare const Cable: _p.Table<Cable, CableWrite, CableApi>;
