import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";
import type { Sensor, SensorFields, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";
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

/** Only what is set is sent. */
export interface BladeWrite extends ComponentWrite {
  isDamaged?: _p.Opt<boolean>;
  length?: _p.Opt<number>;
  sensors?: readonly (SensorPositionWrite | SensorWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters, combined with and. */
export interface BladeFilter extends ComponentFilter {
  isDamaged?: boolean | null;
  minLength?: number | null;
  maxLength?: number | null;
}

/** For typed conditions. */
export interface BladeFields extends ComponentFields {
  isDamaged: _p.BooleanField;
  length: _p.NumberField;
  sensors: _p.LinkField<SensorFields, SensorPositionFields>;
}

export type BladeField = _p.FieldOf<BladeFields, "sensors">;

/** A query over Blade. */
export interface BladeQuery<I extends BladeNone = BladeNone>
  extends _p.Query<Blade<I>, BladeField, I> {
  where(...conditions: _p.Conditions<BladeFilter, BladeFields>[]): this;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: _p.Sub<SensorQuery, J>,
    options?: _p.WayOptions<SensorFields> & _p.LinkOptions<SensorPositionFields>,
  ): BladeQuery<_p.Put<I, "sensors", readonly _p.Link<SensorPosition, Sensor<J>>[]>>;
}

export interface BladeApi
  extends _p.ViewApi<Blade, BladeWrite, BladeFilter, BladeFields, BladeField, BladeQuery> {}

export declare const Blade: _p.Table<Blade, BladeWrite, BladeApi>;
