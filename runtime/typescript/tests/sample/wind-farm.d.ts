import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type {
  WindTurbine,
  WindTurbineNone,
  WindTurbineQuery,
  WindTurbineWrite,
} from "./wind-turbine.js";

export interface WindFarmNone {
  turbines: _p.NotIncluded<"withTurbines">;
}

/** A group of turbines with one grid connection. */
export interface WindFarm<I extends WindFarmNone = WindFarmNone> extends Asset {
  readonly capacity?: number;
  readonly opened?: _p.PlainDate;
  readonly turbines: I["turbines"];
}

/** What can be written of WindFarm; only what is set is sent. */
export interface WindFarmWrite extends AssetWrite {
  capacity?: number | null | undefined;
  opened?: _p.DateInput | null | undefined;
  turbines?: readonly (WindTurbineWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of WindFarm; several are combined with and. */
export interface WindFarmFilter extends AssetFilter {
  minCapacity?: number;
  maxCapacity?: number;
  minOpened?: _p.DateInput;
  maxOpened?: _p.DateInput;
}

/** Fields of WindFarm for typed conditions. */
export interface WindFarmFields extends AssetFields {
  readonly capacity: _p.NumberField;
  readonly opened: _p.DateField;
}

export type WindFarmField =
  | "externalId"
  | "space"
  | "aliases"
  | "capacity"
  | "description"
  | "name"
  | "opened";

/** A query over WindFarm. */
export interface WindFarmQuery<I extends WindFarmNone = WindFarmNone>
  extends _p.Query<WindFarm<I>, WindFarmField>,
    _p.Selected<I> {
  where(...conditions: _p.Conditions<WindFarmFilter, WindFarmFields>[]): this;
  withTurbines<J extends WindTurbineNone = WindTurbineNone>(
    sub?: (query: WindTurbineQuery) => _p.Selected<J>,
  ): WindFarmQuery<_p.Put<I, "turbines", readonly WindTurbine<J>[]>>;
}

/** Reads and writes WindFarm. */
export interface WindFarmApi
  extends _p.ViewApi<
    WindFarm,
    WindFarmWrite,
    WindFarmFilter,
    WindFarmFields,
    WindFarmField,
    WindFarmQuery
  > {}

export declare const WindFarm: _p.Table<WindFarm, WindFarmWrite, WindFarmApi>;
