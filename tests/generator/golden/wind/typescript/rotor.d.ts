import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";
import type {
  WindTurbine,
  WindTurbineFields,
  WindTurbineNone,
  WindTurbineQuery,
  WindTurbineWrite,
} from "./wind-turbine.js";

export interface RotorNone {
  turbine: _p.NotIncluded<"withTurbine"> | undefined;
}

/** Hub and blades. */
export interface Rotor<I extends RotorNone = RotorNone> extends Component {
  /** Of the circle the blade tips draw. Unit: length:m. */
  readonly diameter?: number;
  /** The turbine it turns in. */
  readonly turbine: I["turbine"];
}

/** Only what is set is sent. */
export interface RotorWrite extends ComponentWrite {
  diameter?: _p.Opt<number>;
  turbine?: WindTurbineWrite | _p.InstanceInput | undefined;
}

/** Keyword filters, combined with and. */
export interface RotorFilter extends ComponentFilter {
  minDiameter?: number | null;
  maxDiameter?: number | null;
}

/** For typed conditions. */
export interface RotorFields extends ComponentFields {
  diameter: _p.NumberField;
  turbine: _p.ConnectionField<WindTurbineFields>;
}

export type RotorField = _p.FieldOf<RotorFields, "turbine">;

/** A query over Rotor. */
export interface RotorQuery<I extends RotorNone = RotorNone>
  extends _p.Query<Rotor<I>, RotorField, I> {
  where(...conditions: _p.Conditions<RotorFilter, RotorFields>[]): this;
  withTurbine<J extends WindTurbineNone = WindTurbineNone>(
    sub?: _p.Sub<WindTurbineQuery, J>,
    options?: _p.BranchOptions,
  ): RotorQuery<_p.Put<I, "turbine", WindTurbine<J> | undefined>>;
}

export interface RotorApi
  extends _p.ViewApi<Rotor, RotorWrite, RotorFilter, RotorFields, RotorField, RotorQuery> {}

export declare const Rotor: _p.Table<Rotor, RotorWrite, RotorApi>;
