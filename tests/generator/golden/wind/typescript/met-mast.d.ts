import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type { Sensor, SensorFields, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";

export interface MetMastNone {
  sensors: _p.NotIncluded<"withSensors">;
}

/** A mast that measures the weather. */
export interface MetMast<I extends MetMastNone = MetMastNone> extends Located, Asset {
  /** Unit: length:m. */
  readonly height?: number;
  readonly sensors: I["sensors"];
}

/** Only what is set is sent. */
export interface MetMastWrite extends LocatedWrite, AssetWrite {
  height?: _p.Opt<number>;
  sensors?: _p.Several<SensorWrite>;
}

/** Keyword filters, combined with and. */
export interface MetMastFilter extends LocatedFilter, AssetFilter {
  minHeight?: number | null;
  maxHeight?: number | null;
}

/** For typed conditions. */
export interface MetMastFields extends LocatedFields, AssetFields {
  height: _p.NumberField;
  sensors: _p.ConnectionField<SensorFields>;
}

export type MetMastField = _p.FieldOf<MetMastFields, "sensors">;

/** A query over MetMast. */
export interface MetMastQuery<I extends MetMastNone = MetMastNone>
  extends _p.Query<MetMast<I>, MetMastField, I> {
  where(...conditions: _p.Conditions<MetMastFilter, MetMastFields>[]): this;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: _p.Sub<SensorQuery, J>,
    options?: _p.WayOptions<SensorFields>,
  ): MetMastQuery<_p.Put<I, "sensors", readonly Sensor<J>[]>>;
}

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
