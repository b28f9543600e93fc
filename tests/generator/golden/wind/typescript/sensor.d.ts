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

/** Only what is set is sent. */
export interface SensorWrite extends AssetWrite {
  calibration?: _p.Opt<_p.Json>;
  kind?: "power" | "temperature" | "vibration" | "wind" | null | undefined;
  measurements?: _p.Opt<string>;
  unit?: _p.Opt<string>;
  positions?: readonly (SensorPositionWrite | AssetWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters, combined with and. */
export interface SensorFilter extends AssetFilter {
  kind?: _p.Is<string>;
  measurements?: _p.Is<string>;
  unit?: _p.Is<string>;
  unitPrefix?: string | null;
}

/** For typed conditions. */
export interface SensorFields extends AssetFields {
  calibration: _p.JsonField;
  kind: _p.TextField;
  measurements: _p.TextField;
  unit: _p.TextField;
  positions: _p.LinkField<AssetFields, SensorPositionFields>;
}

export type SensorField = _p.FieldOf<SensorFields, "positions">;

/** A query over Sensor. */
export interface SensorQuery<I extends SensorNone = SensorNone>
  extends _p.Query<Sensor<I>, SensorField, I> {
  where(...conditions: _p.Conditions<SensorFilter, SensorFields>[]): this;
  withPositions(
    sub?: _p.Narrow<AssetQuery>,
    options?: _p.WayOptions<AssetFields> & _p.LinkOptions<SensorPositionFields>,
  ): SensorQuery<_p.Put<I, "positions", readonly _p.Link<SensorPosition, Asset>[]>>;
}

export interface SensorApi
  extends _p.ViewApi<Sensor, SensorWrite, SensorFilter, SensorFields, SensorField, SensorQuery> {}

export declare const Sensor: _p.Table<Sensor, SensorWrite, SensorApi>;
