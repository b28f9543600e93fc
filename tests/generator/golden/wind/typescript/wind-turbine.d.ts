import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Blade, BladeFields, BladeNone, BladeQuery, BladeWrite } from "./blade.js";
import type {
  Document,
  DocumentFields,
  DocumentNone,
  DocumentQuery,
  DocumentWrite,
} from "./document.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type { Nacelle, NacelleFields, NacelleNone, NacelleQuery, NacelleWrite } from "./nacelle.js";
import type { Rotor, RotorFields, RotorNone, RotorQuery, RotorWrite } from "./rotor.js";
import type { Sensor, SensorFields, SensorNone, SensorQuery, SensorWrite } from "./sensor.js";
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
import type {
  WorkOrder,
  WorkOrderFields,
  WorkOrderNone,
  WorkOrderQuery,
  WorkOrderWrite,
} from "./work-order.js";

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

/** Only what is set is sent. */
export interface WindTurbineWrite extends LocatedWrite, AssetWrite {
  capacity?: _p.Opt<number>;
  commissioned?: _p.Opt<_p.TimestampInput>;
  hubHeight?: _p.Opt<number>;
  status?: "planned" | "retired" | "running" | "stopped" | null | undefined;
  datasheets?: readonly (DocumentWrite | _p.InstanceInput)[] | null | undefined;
  farm?: _p.Nested<WindFarmWrite>;
  nacelle?: _p.Nested<NacelleWrite>;
  rotor?: _p.Nested<RotorWrite>;
  blades?: _p.Several<BladeWrite>;
  sensors?: readonly (SensorPositionWrite | SensorWrite | _p.InstanceInput)[] | undefined;
  workOrders?: _p.Several<WorkOrderWrite>;
}

/** Keyword filters, combined with and. */
export interface WindTurbineFilter extends LocatedFilter, AssetFilter {
  minCapacity?: number | null;
  maxCapacity?: number | null;
  minCommissioned?: _p.TimestampInput | null;
  maxCommissioned?: _p.TimestampInput | null;
  minHubHeight?: number | null;
  maxHubHeight?: number | null;
  status?: _p.Is<string>;
  datasheetsContains?: _p.Is<_p.InstanceInput>;
  farm?: _p.Is<_p.InstanceInput>;
  nacelle?: _p.Is<_p.InstanceInput>;
  rotor?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface WindTurbineFields extends LocatedFields, AssetFields {
  capacity: _p.NumberField;
  commissioned: _p.TimestampField;
  hubHeight: _p.NumberField;
  status: _p.TextField;
  datasheets: _p.RelationsField<DocumentFields>;
  farm: _p.RelationField<WindFarmFields>;
  nacelle: _p.RelationField<NacelleFields>;
  rotor: _p.RelationField<RotorFields>;
  blades: _p.ConnectionField<BladeFields>;
  sensors: _p.LinkField<SensorFields, SensorPositionFields>;
  workOrders: _p.ConnectionField<WorkOrderFields>;
}

export type WindTurbineField = _p.FieldOf<WindTurbineFields, "blades" | "sensors" | "workOrders">;

/** A query over WindTurbine. */
export interface WindTurbineQuery<I extends WindTurbineNone = WindTurbineNone>
  extends _p.Query<WindTurbine<I>, WindTurbineField, I> {
  where(...conditions: _p.Conditions<WindTurbineFilter, WindTurbineFields>[]): this;
  withDatasheets<J extends DocumentNone = DocumentNone>(
    sub?: _p.Sub<DocumentQuery, J>,
    options?: _p.BranchOptions,
  ): WindTurbineQuery<_p.Put<I, "datasheets", Document<J> | undefined>>;
  withFarm<J extends WindFarmNone = WindFarmNone>(
    sub?: _p.Sub<WindFarmQuery, J>,
    options?: _p.BranchOptions,
  ): WindTurbineQuery<_p.Put<I, "farm", WindFarm<J> | undefined>>;
  withNacelle<J extends NacelleNone = NacelleNone>(
    sub?: _p.Sub<NacelleQuery, J>,
    options?: _p.BranchOptions,
  ): WindTurbineQuery<_p.Put<I, "nacelle", Nacelle<J> | undefined>>;
  withRotor<J extends RotorNone = RotorNone>(
    sub?: _p.Sub<RotorQuery, J>,
    options?: _p.BranchOptions,
  ): WindTurbineQuery<_p.Put<I, "rotor", Rotor<J> | undefined>>;
  withBlades<J extends BladeNone = BladeNone>(
    sub?: _p.Sub<BladeQuery, J>,
    options?: _p.WayOptions<BladeFields>,
  ): WindTurbineQuery<_p.Put<I, "blades", readonly Blade<J>[]>>;
  withSensors<J extends SensorNone = SensorNone>(
    sub?: _p.Sub<SensorQuery, J>,
    options?: _p.WayOptions<SensorFields> & _p.LinkOptions<SensorPositionFields>,
  ): WindTurbineQuery<_p.Put<I, "sensors", readonly _p.Link<SensorPosition, Sensor<J>>[]>>;
  withWorkOrders<J extends WorkOrderNone = WorkOrderNone>(
    sub?: _p.Sub<WorkOrderQuery, J>,
    options?: _p.BranchOptions,
  ): WindTurbineQuery<_p.Put<I, "workOrders", readonly WorkOrder<J>[]>>;
}

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
