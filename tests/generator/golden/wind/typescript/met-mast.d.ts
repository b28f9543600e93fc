import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type { Sensor, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";

export interface MetMastNone {
  sensors: _p.NotIncluded<"withSensors">;
}

/** A mast that measures the weather. */
export interface MetMast<I extends MetMastNone = MetMastNone> extends Located, Asset {
  /** Unit: length:m. */
  readonly height?: number;
  readonly sensors: I["sensors"];
}

/** What can be written of MetMast; only what is set is sent. */
export interface MetMastWrite extends LocatedWrite, AssetWrite {
  height?: number | null | undefined;
  sensors?: readonly (SensorWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of MetMast; several are combined with and. */
export interface MetMastFilter extends LocatedFilter, AssetFilter {
  minHeight?: number | null;
  maxHeight?: number | null;
}

/** Fields of MetMast for typed conditions. */
export interface MetMastFields extends LocatedFields, AssetFields {
  readonly height: _p.NumberField;
}

export type MetMastField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "height"
  | "latitude"
  | "longitude"
  | "name";

/** A query over MetMast. */
export interface MetMastQuery<I extends MetMastNone = MetMastNone>
  extends _p.Query<MetMast<I>, MetMastField, I> {
  where(...conditions: _p.Conditions<MetMastFilter, MetMastFields>[]): this;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: (query: SensorQuery) => _p.Selected<J>,
  ): MetMastQuery<_p.Put<I, "sensors", readonly Sensor<J>[]>>;
}

/** Reads and writes MetMast. */
export interface MetMastApi
  extends _p.ViewApi<
    MetMast,
    MetMastWrite,
    MetMastFilter,
    MetMastFields,
    MetMastField,
    MetMastQuery
  > {}

export declare const MetMast: _p.Table<MetMast, MetMastWrite, MetMastApi>;
