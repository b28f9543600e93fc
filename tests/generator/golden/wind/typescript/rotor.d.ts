import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";
import type {
  WindTurbine,
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

/** What can be written of Rotor; only what is set is sent. */
export interface RotorWrite extends ComponentWrite {
  diameter?: number | null | undefined;
  turbine?: WindTurbineWrite | _p.InstanceInput | undefined;
}

/** Keyword filters of Rotor; several are combined with and. */
export interface RotorFilter extends ComponentFilter {
  minDiameter?: number | null;
  maxDiameter?: number | null;
}

/** Fields of Rotor for typed conditions. */
export interface RotorFields extends ComponentFields {
  readonly diameter: _p.NumberField;
}

export type RotorField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "diameter"
  | "installed"
  | "manufacturer"
  | "name"
  | "serialNumber";

/** A query over Rotor. */
export interface RotorQuery<I extends RotorNone = RotorNone>
  extends _p.Query<Rotor<I>, RotorField, I> {
  where(...conditions: _p.Conditions<RotorFilter, RotorFields>[]): this;
  withTurbine<J extends WindTurbineNone = WindTurbineNone>(
    sub?: (query: WindTurbineQuery) => _p.Selected<J>,
  ): RotorQuery<_p.Put<I, "turbine", WindTurbine<J> | undefined>>;
}

/** Reads and writes Rotor. */
export interface RotorApi
  extends _p.ViewApi<Rotor, RotorWrite, RotorFilter, RotorFields, RotorField, RotorQuery> {}

export declare const Rotor: _p.Table<Rotor, RotorWrite, RotorApi>;
