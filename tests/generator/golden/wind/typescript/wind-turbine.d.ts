import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Blade, BladeNone, BladeQuery, BladeWrite } from "./blade.js";
import type { Document, DocumentNone, DocumentQuery, DocumentWrite } from "./document.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type { Nacelle, NacelleFields, NacelleNone, NacelleQuery, NacelleWrite } from "./nacelle.js";
import type { Rotor, RotorFields, RotorNone, RotorQuery, RotorWrite } from "./rotor.js";
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
import type { WorkOrder, WorkOrderNone, WorkOrderQuery, WorkOrderWrite } from "./work-order.js";

export interface WindTurbineNone {
  blades: _p.NotIncluded<"withBlades">;
  datasheets: _p.NotIncluded<"withDatasheets"> | undefined;
  farm: _p.NotIncluded<"withFarm"> | undefined;
  nacelle: _p.NotIncluded<"withNacelle"> | undefined;
  rotor: _p.NotIncluded<"withRotor"> | undefined;
  sensors: _p.NotIncluded<"withSensors">;
  workOrders: _p.NotIncluded<"withWorkOrders">;
}

/** A turbine that turns wind into electricity. */
export interface WindTurbine<I extends WindTurbineNone = WindTurbineNone> extends Located, Asset {
  /** Nameplate capacity. Unit: power:megaw. */
  readonly capacity?: number;
  /** When it first delivered power. */
  readonly commissioned?: Date;
  /** Height of the hub above ground or sea. Unit: length:m. */
  readonly hubHeight?: number;
  /** What it is doing, on the whole. */
  readonly status?: "planned" | "retired" | "running" | "stopped" | (string & {});
  /** Papers of the manufacturer. */
  readonly datasheets?: readonly _p.NodeRef<I["datasheets"]>[];
  /** The farm it stands in. */
  readonly farm?: _p.NodeRef<I["farm"]>;
  readonly nacelle?: _p.NodeRef<I["nacelle"]>;
  readonly rotor?: _p.NodeRef<I["rotor"]>;
  /** The blades on the rotor, usually three. */
  readonly blades: I["blades"];
  /** Sensors and where they sit. */
  readonly sensors: I["sensors"];
  readonly workOrders: I["workOrders"];
}

/** What can be written of WindTurbine; only what is set is sent. */
export interface WindTurbineWrite extends LocatedWrite, AssetWrite {
  capacity?: number | null | undefined;
  commissioned?: _p.TimestampInput | null | undefined;
  hubHeight?: number | null | undefined;
  status?: "planned" | "retired" | "running" | "stopped" | null | undefined;
  datasheets?: readonly (DocumentWrite | _p.InstanceInput)[] | null | undefined;
  farm?: WindFarmWrite | _p.InstanceInput | null | undefined;
  nacelle?: NacelleWrite | _p.InstanceInput | null | undefined;
  rotor?: RotorWrite | _p.InstanceInput | null | undefined;
  blades?: readonly (BladeWrite | _p.InstanceInput)[] | undefined;
  sensors?: readonly (SensorPositionWrite | SensorWrite | _p.InstanceInput)[] | undefined;
  workOrders?: readonly (WorkOrderWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of WindTurbine; several are combined with and. */
export interface WindTurbineFilter extends LocatedFilter, AssetFilter {
  minCapacity?: number | null;
  maxCapacity?: number | null;
  minCommissioned?: _p.TimestampInput | null;
  maxCommissioned?: _p.TimestampInput | null;
  minHubHeight?: number | null;
  maxHubHeight?: number | null;
  status?: string | readonly string[] | null;
  datasheetsContains?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  farm?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  nacelle?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  rotor?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of WindTurbine for typed conditions. */
export interface WindTurbineFields extends LocatedFields, AssetFields {
  readonly capacity: _p.NumberField;
  readonly commissioned: _p.TimestampField;
  readonly hubHeight: _p.NumberField;
  readonly status: _p.TextField;
  readonly datasheets: _p.ListField<_p.InstanceInput>;
  readonly farm: _p.RelationField<WindFarmFields>;
  readonly nacelle: _p.RelationField<NacelleFields>;
  readonly rotor: _p.RelationField<RotorFields>;
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
  | "datasheets"
  | "farm"
  | "nacelle"
  | "rotor";

/** A query over WindTurbine. */
export interface WindTurbineQuery<I extends WindTurbineNone = WindTurbineNone>
  extends _p.Query<WindTurbine<I>, WindTurbineField, I> {
  where(...conditions: _p.Conditions<WindTurbineFilter, WindTurbineFields>[]): this;
  withDatasheets<J extends DocumentNone = DocumentNone>(
    sub?: (query: DocumentQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "datasheets", Document<J> | undefined>>;
  withFarm<J extends WindFarmNone = WindFarmNone>(
    sub?: (query: WindFarmQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "farm", WindFarm<J> | undefined>>;
  withNacelle<J extends NacelleNone = NacelleNone>(
    sub?: (query: NacelleQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "nacelle", Nacelle<J> | undefined>>;
  withRotor<J extends RotorNone = RotorNone>(
    sub?: (query: RotorQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "rotor", Rotor<J> | undefined>>;
  withBlades<J extends BladeNone = BladeNone>(
    sub?: (query: BladeQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "blades", readonly Blade<J>[]>>;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: (query: SensorQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<SensorPositionFields>,
  ): WindTurbineQuery<_p.Put<I, "sensors", readonly _p.Link<SensorPosition, Sensor<J>>[]>>;
  withWorkOrders<J extends WorkOrderNone = WorkOrderNone>(
    sub?: (query: WorkOrderQuery) => _p.Selected<J>,
  ): WindTurbineQuery<_p.Put<I, "workOrders", readonly WorkOrder<J>[]>>;
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
