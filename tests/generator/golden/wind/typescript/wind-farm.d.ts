import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type {
  Substation,
  SubstationFields,
  SubstationNone,
  SubstationQuery,
  SubstationWrite,
} from "./substation.js";
import type {
  WindTurbine,
  WindTurbineFields,
  WindTurbineNone,
  WindTurbineQuery,
  WindTurbineWrite,
} from "./wind-turbine.js";

export interface WindFarmNone {
  substation: _p.NotIncluded<"withSubstation"> | undefined;
  turbines: _p.NotIncluded<"withTurbines">;
}

/** A group of turbines with one grid connection. */
export interface WindFarm<I extends WindFarmNone = WindFarmNone> extends Located, Asset {
  /** Sum of what the turbines can give. Unit: power:megaw. */
  readonly capacity?: number;
  /** Day of the first delivery to the grid. */
  readonly opened?: _p.PlainDate;
  /** Where the farm meets the grid. */
  readonly substation?: _p.NodeRef<I["substation"]>;
  /** The turbines of the farm. */
  readonly turbines: I["turbines"];
}

/** Only what is set is sent. */
export interface WindFarmWrite extends LocatedWrite, AssetWrite {
  capacity?: _p.Opt<number>;
  opened?: _p.Opt<_p.DateInput>;
  substation?: _p.Nested<SubstationWrite>;
  turbines?: _p.Several<WindTurbineWrite>;
}

/** Keyword filters, combined with and. */
export interface WindFarmFilter extends LocatedFilter, AssetFilter {
  minCapacity?: number | null;
  maxCapacity?: number | null;
  minOpened?: _p.DateInput | null;
  maxOpened?: _p.DateInput | null;
  substation?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface WindFarmFields extends LocatedFields, AssetFields {
  capacity: _p.NumberField;
  opened: _p.DateField;
  substation: _p.RelationField<SubstationFields>;
  turbines: _p.ConnectionField<WindTurbineFields>;
}

export type WindFarmField = _p.FieldOf<WindFarmFields, "turbines">;

/** A query over WindFarm. */
export interface WindFarmQuery<I extends WindFarmNone = WindFarmNone>
  extends _p.Query<WindFarm<I>, WindFarmField, I> {
  where(...conditions: _p.Conditions<WindFarmFilter, WindFarmFields>[]): this;
  withSubstation<J extends SubstationNone = SubstationNone>(
    sub?: _p.Sub<SubstationQuery, J>,
    options?: _p.BranchOptions,
  ): WindFarmQuery<_p.Put<I, "substation", Substation<J> | undefined>>;
  withTurbines<J extends WindTurbineNone = WindTurbineNone>(
    sub?: _p.Sub<WindTurbineQuery, J>,
    options?: _p.BranchOptions,
  ): WindFarmQuery<_p.Put<I, "turbines", readonly WindTurbine<J>[]>>;
}

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
