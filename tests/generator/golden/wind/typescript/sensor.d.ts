import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetQuery, AssetWrite } from "./asset.js";
import type {
  SensorPosition,
  SensorPositionFields,
  SensorPositionWrite,
} from "./sensor-position.js";

export interface SensorNone {
  positions: _p.NotIncluded<"withPositions">;
}

/** A measuring device. */
export interface Sensor<I extends SensorNone = SensorNone> extends Asset {
  /** Coefficients as the laboratory gave them. */
  readonly calibration?: _p.Json;
  /** What it measures. */
  readonly kind?: "power" | "temperature" | "vibration" | "wind" | (string & {});
  /** External id of the time series with its values. */
  readonly measurements?: string;
  /** Unit of the values. */
  readonly unit?: string;
  readonly positions: I["positions"];
}

/** What can be written of Sensor; only what is set is sent. */
export interface SensorWrite extends AssetWrite {
  calibration?: _p.Json | null | undefined;
  kind?: "power" | "temperature" | "vibration" | "wind" | null | undefined;
  measurements?: string | null | undefined;
  unit?: string | null | undefined;
  positions?: readonly (SensorPositionWrite | AssetWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Sensor; several are combined with and. */
export interface SensorFilter extends AssetFilter {
  kind?: string | readonly string[] | null;
  measurements?: string | readonly string[] | null;
  unit?: string | readonly string[] | null;
  unitPrefix?: string | null;
}

/** Fields of Sensor for typed conditions. */
export interface SensorFields extends AssetFields {
  readonly calibration: _p.JsonField;
  readonly kind: _p.TextField;
  readonly measurements: _p.TextField;
  readonly unit: _p.TextField;
}

export type SensorField =
  | "externalId"
  | "space"
  | "aliases"
  | "calibration"
  | "description"
  | "kind"
  | "measurements"
  | "name"
  | "unit";

/** A query over Sensor. */
export interface SensorQuery<I extends SensorNone = SensorNone>
  extends _p.Query<Sensor<I>, SensorField, I> {
  where(...conditions: _p.Conditions<SensorFilter, SensorFields>[]): this;
  withPositions(
    sub?: (query: AssetQuery) => AssetQuery,
    options?: _p.LinkOptions<SensorPositionFields>,
  ): SensorQuery<_p.Put<I, "positions", readonly _p.Link<SensorPosition, Asset>[]>>;
}

/** Reads and writes Sensor. */
export interface SensorApi
  extends _p.ViewApi<Sensor, SensorWrite, SensorFilter, SensorFields, SensorField, SensorQuery> {}

export declare const Sensor: _p.Table<Sensor, SensorWrite, SensorApi>;
