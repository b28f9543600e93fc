import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";
import type { Cable, CableFields, CableWrite } from "./cable.js";
import type { Located, LocatedFields, LocatedFilter, LocatedWrite } from "./located.js";
import type { WindFarm, WindFarmNone, WindFarmQuery, WindFarmWrite } from "./wind-farm.js";

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

/** What can be written of Substation; only what is set is sent. */
export interface SubstationWrite extends LocatedWrite, AssetWrite {
  voltage?: number | null | undefined;
  feeds?: readonly (CableWrite | SubstationWrite | _p.InstanceInput)[] | undefined;
  farms?: readonly (WindFarmWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Substation; several are combined with and. */
export interface SubstationFilter extends LocatedFilter, AssetFilter {
  minVoltage?: number | null;
  maxVoltage?: number | null;
}

/** Fields of Substation for typed conditions. */
export interface SubstationFields extends LocatedFields, AssetFields {
  readonly voltage: _p.NumberField;
}

export type SubstationField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "latitude"
  | "longitude"
  | "name"
  | "voltage";

/** A query over Substation. */
export interface SubstationQuery<I extends SubstationNone = SubstationNone>
  extends _p.Query<Substation<I>, SubstationField, I> {
  where(...conditions: _p.Conditions<SubstationFilter, SubstationFields>[]): this;
  withFeeds<J extends SubstationNone = SubstationNone>(
    sub?: (query: SubstationQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<CableFields>,
  ): SubstationQuery<_p.Put<I, "feeds", readonly _p.Link<Cable, Substation<J>>[]>>;
  withFarms<J extends WindFarmNone = WindFarmNone>(
    sub?: (query: WindFarmQuery) => _p.Selected<J>,
  ): SubstationQuery<_p.Put<I, "farms", readonly WindFarm<J>[]>>;
}

/** Reads and writes Substation. */
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
