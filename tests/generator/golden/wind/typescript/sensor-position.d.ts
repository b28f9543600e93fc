import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetQuery, AssetWrite } from "./asset.js";
import type { Sensor, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";

export interface SensorPositionNone {
  startNode: _p.NotIncluded<"withStartNode"> | undefined;
  endNode: _p.NotIncluded<"withEndNode"> | undefined;
}

/** Where a sensor sits. */
export interface SensorPosition<I extends SensorPositionNone = SensorPositionNone> extends _p.Edge {
  readonly startNode: _p.NodeRef<I["startNode"]>;
  readonly endNode: _p.NodeRef<I["endNode"]>;
  /** From the root of the blade or the foot of the tower. Unit: length:m. */
  readonly distance?: number;
  readonly mounted?: Date;
  readonly side?: "back" | "front" | (string & {});
}

/** Only what is set is sent. */
export interface SensorPositionWrite extends _p.EdgeWrite {
  startNode?: AssetWrite | _p.InstanceInput | undefined;
  endNode?: SensorWrite | _p.InstanceInput | undefined;
  distance?: _p.Opt<number>;
  mounted?: _p.Opt<_p.TimestampInput>;
  side?: "back" | "front" | null | undefined;
}

/** Keyword filters, combined with and. */
export interface SensorPositionFilter extends _p.EdgeFilter {
  minDistance?: number | null;
  maxDistance?: number | null;
  minMounted?: _p.TimestampInput | null;
  maxMounted?: _p.TimestampInput | null;
  side?: _p.Is<string>;
}

/** For typed conditions. */
export interface SensorPositionFields extends _p.EdgeFields {
  distance: _p.NumberField;
  mounted: _p.TimestampField;
  side: _p.TextField;
}

export type SensorPositionField = _p.FieldOf<SensorPositionFields>;

/** A query over SensorPosition. */
export interface SensorPositionQuery<I extends SensorPositionNone = SensorPositionNone>
  extends _p.Query<SensorPosition<I>, SensorPositionField, I> {
  where(...conditions: _p.Conditions<SensorPositionFilter, SensorPositionFields>[]): this;
  withStartNode(
    sub?: _p.Narrow<AssetQuery>,
  ): SensorPositionQuery<_p.Put<I, "startNode", Asset | undefined>>;
  withEndNode<J extends SensorNone = SensorNone>(
    sub?: _p.Sub<SensorQuery, J>,
  ): SensorPositionQuery<_p.Put<I, "endNode", Sensor<J> | undefined>>;
}

export interface SensorPositionApi
  extends _p.ViewApi<
    SensorPosition,
    SensorPositionWrite,
    SensorPositionFilter,
    SensorPositionFields,
    SensorPositionField,
    SensorPositionQuery
  > {}

export declare const SensorPosition: _p.Table<
  SensorPosition,
  SensorPositionWrite,
  SensorPositionApi
>;
