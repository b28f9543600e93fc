import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";
import type { Sensor, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";
import type {
  SensorPosition,
  SensorPositionFields,
  SensorPositionWrite,
} from "./sensor-position.js";

export interface BladeNone {
  sensors: _p.NotIncluded<"withSensors">;
}

/** One blade of a rotor. */
export interface Blade<I extends BladeNone = BladeNone> extends Component {
  /** Whether an inspection found damage. */
  readonly isDamaged?: boolean;
  /** Unit: length:m. */
  readonly length?: number;
  readonly sensors: I["sensors"];
}

/** What can be written of Blade; only what is set is sent. */
export interface BladeWrite extends ComponentWrite {
  isDamaged?: boolean | null | undefined;
  length?: number | null | undefined;
  sensors?: readonly (SensorPositionWrite | SensorWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Blade; several are combined with and. */
export interface BladeFilter extends ComponentFilter {
  isDamaged?: boolean | null;
  minLength?: number | null;
  maxLength?: number | null;
}

/** Fields of Blade for typed conditions. */
export interface BladeFields extends ComponentFields {
  readonly isDamaged: _p.BooleanField;
  readonly length: _p.NumberField;
}

export type BladeField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "installed"
  | "isDamaged"
  | "length"
  | "manufacturer"
  | "name"
  | "serialNumber";

/** A query over Blade. */
export interface BladeQuery<I extends BladeNone = BladeNone>
  extends _p.Query<Blade<I>, BladeField, I> {
  where(...conditions: _p.Conditions<BladeFilter, BladeFields>[]): this;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: (query: SensorQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<SensorPositionFields>,
  ): BladeQuery<_p.Put<I, "sensors", readonly _p.Link<SensorPosition, Sensor<J>>[]>>;
}

/** Reads and writes Blade. */
export interface BladeApi
  extends _p.ViewApi<Blade, BladeWrite, BladeFilter, BladeFields, BladeField, BladeQuery> {}

export declare const Blade: _p.Table<Blade, BladeWrite, BladeApi>;
