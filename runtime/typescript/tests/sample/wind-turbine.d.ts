import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Blade, BladeNone, BladeQuery, BladeWrite } from "./blade.js";
import type { Sensor, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";
import type {
  SensorPosition,
  SensorPositionFields,
  SensorPositionWrite,
} from "./sensor-position.js";
import type {
  WindFarm,
  WindFarmFields,
  WindFarmNone,
  WindFarmQuery,
  WindFarmWrite,
} from "./wind-farm.js";

export interface WindTurbineNone {
  farm: _p.NotIncluded<"withFarm"> | undefined;
  blades: _p.NotIncluded<"withBlades">;
  sensors: _p.NotIncluded<"withSensors">;
}

/** A turbine that turns wind into electricity. */
export interface WindTurbine<I extends WindTurbineNone = WindTurbineNone> extends Asset {
  /** Nameplate capacity. Unit: power:megaw. */
  readonly capacity?: number;
  /** When it first delivered power. */
  readonly commissioned?: Date;
  readonly hubHeight?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  /** What it is doing, on the whole. */
  readonly status?: "planned" | "retired" | "running" | "stopped" | (string & {});
  /** The farm it stands in. */
  readonly farm?: _p.NodeRef<I["farm"]>;
  /** The blades on the rotor, usually three. */
  readonly blades: I["blades"];
  /** Sensors and where they sit. */
  readonly sensors: I["sensors"];
}

/** What can be written of WindTurbine; only what is set is sent. */
export interface WindTurbineWrite extends AssetWrite {
  capacity?: number | null | undefined;
  commissioned?: _p.TimestampInput | null | undefined;
  hubHeight?: number | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  status?: "planned" | "retired" | "running" | "stopped" | null | undefined;
  farm?: WindFarmWrite | _p.InstanceInput | null | undefined;
  blades?: readonly (BladeWrite | _p.InstanceInput)[] | undefined;
  sensors?: readonly (SensorPositionWrite | SensorWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of WindTurbine; several are combined with and. */
export interface WindTurbineFilter extends AssetFilter {
  minCapacity?: number;
  maxCapacity?: number;
  minCommissioned?: _p.TimestampInput;
  maxCommissioned?: _p.TimestampInput;
  minHubHeight?: number;
  maxHubHeight?: number;
  status?: string | readonly string[];
  farm?: _p.InstanceInput | readonly _p.InstanceInput[];
}

/** Fields of WindTurbine for typed conditions. */
export interface WindTurbineFields extends AssetFields {
  readonly capacity: _p.NumberField;
  readonly commissioned: _p.TimestampField;
  readonly hubHeight: _p.NumberField;
  readonly latitude: _p.NumberField;
  readonly longitude: _p.NumberField;
  readonly status: _p.TextField;
  readonly farm: _p.RelationField<WindFarmFields>;
}

export type WindTurbineField =
  | "externalId"
  | "space"
  | "aliases"
  | "capacity"
  | "commissioned"
  | "description"
  | "hubHeight"
  | "latitude"
  | "longitude"
  | "name"
  | "status"
  | "farm";

/** A query over WindTurbine. */
export interface WindTurbineQuery<I extends WindTurbineNone = WindTurbineNone>
  extends _p.Query<WindTurbine<I>, WindTurbineField>,
    _p.Selected<I> {
  where(...conditions: _p.Conditions<WindTurbineFilter, WindTurbineFields>[]): this;
  withFarm<J extends WindFarmNone = WindFarmNone>(
    sub?: (query: WindFarmQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "farm", WindFarm<J> | undefined>>;
  withBlades<J extends BladeNone = BladeNone>(
    sub?: (query: BladeQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "blades", readonly Blade<J>[]>>;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: (query: SensorQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<SensorPositionFields>,
  ): WindTurbineQuery<_p.Put<I, "sensors", readonly _p.Link<SensorPosition, Sensor<J>>[]>>;
}

/** Reads and writes WindTurbine. */
export interface WindTurbineApi
  extends _p.ViewApi<
    WindTurbine,
    WindTurbineWrite,
    WindTurbineFilter,
    WindTurbineFields,
    WindTurbineField,
    WindTurbineQuery
  > {}

export declare const WindTurbine: _p.Table<WindTurbine, WindTurbineWrite, WindTurbineApi>;
