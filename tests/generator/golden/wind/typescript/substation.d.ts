import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Cable, CableFields, CableWrite } from "./cable.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type {
  WindFarm,
  WindFarmFields,
  WindFarmNone,
  WindFarmQuery,
  WindFarmWrite,
} from "./wind-farm.js";

export interface SubstationNone {
  farms: _p.NotIncluded<"withFarms">;
  feeds: _p.NotIncluded<"withFeeds">;
}

/** Collects and transforms power. */
export interface Substation<I extends SubstationNone = SubstationNone> extends Located, Asset {
  /** Unit: electric_potential:kilov. */
  readonly voltage?: number;
  /** Cables to other substations. */
  readonly feeds: I["feeds"];
  readonly farms: I["farms"];
}

/** Only what is set is sent. */
export interface SubstationWrite extends LocatedWrite, AssetWrite {
  voltage?: _p.Opt<number>;
  feeds?: readonly (CableWrite | SubstationWrite | _p.InstanceInput)[] | undefined;
  farms?: _p.Several<WindFarmWrite>;
}

/** Keyword filters, combined with and. */
export interface SubstationFilter extends LocatedFilter, AssetFilter {
  minVoltage?: number | null;
  maxVoltage?: number | null;
}

/** For typed conditions. */
export interface SubstationFields extends LocatedFields, AssetFields {
  voltage: _p.NumberField;
  feeds: _p.LinkField<SubstationFields, CableFields>;
  farms: _p.ConnectionField<WindFarmFields>;
}

export type SubstationField = _p.FieldOf<SubstationFields, "feeds" | "farms">;

/** A query over Substation. */
export interface SubstationQuery<I extends SubstationNone = SubstationNone>
  extends _p.Query<Substation<I>, SubstationField, I> {
  where(...conditions: _p.Conditions<SubstationFilter, SubstationFields>[]): this;
  withFeeds<J extends SubstationNone = SubstationNone>(
    sub?: _p.Sub<SubstationQuery, J>,
    options?: _p.WayOptions<SubstationFields> & _p.LinkOptions<CableFields>,
  ): SubstationQuery<_p.Put<I, "feeds", readonly _p.Link<Cable, Substation<J>>[]>>;
  withFarms<J extends WindFarmNone = WindFarmNone>(
    sub?: _p.Sub<WindFarmQuery, J>,
    options?: _p.BranchOptions,
  ): SubstationQuery<_p.Put<I, "farms", readonly WindFarm<J>[]>>;
}

export interface SubstationApi
  extends _p.ViewApi<
    Substation,
    SubstationWrite,
    SubstationFilter,
    SubstationFields,
    SubstationField,
    SubstationQuery
  > {}

export declare const Substation: _p.Table<Substation, SubstationWrite, SubstationApi>;
