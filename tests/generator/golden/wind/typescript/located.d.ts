import type * as _p from "pygen-runtime/spi";

/**
 * Anything with a place on the map.
 *
 * Implemented by MetMast, Substation, WindFarm, WindTurbine.
 */
export interface Located extends _p.Node {
  /** Degrees north, WGS 84. */
  readonly latitude?: number;
  /** Degrees east, WGS 84. */
  readonly longitude?: number;
}

/** What can be written of Located; only what is set is sent. */
export interface LocatedWrite extends _p.NodeWrite {
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
}

/** Keyword filters of Located; several are combined with and. */
export interface LocatedFilter extends _p.NodeFilter {
  minLatitude?: number | null;
  maxLatitude?: number | null;
  minLongitude?: number | null;
  maxLongitude?: number | null;
}

/** Fields of Located for typed conditions. */
export interface LocatedFields extends _p.NodeFields {
  readonly latitude: _p.NumberField;
  readonly longitude: _p.NumberField;
}

export type LocatedField = "externalId" | "space" | "latitude" | "longitude";

/** A query over Located. */
export interface LocatedQuery extends _p.Query<Located, LocatedField> {
  where(...conditions: _p.Conditions<LocatedFilter, LocatedFields>[]): this;
}

/** Reads and writes Located. */
export interface LocatedApi
  extends _p.ViewApi<
    Located,
    LocatedWrite,
    LocatedFilter,
    LocatedFields,
    LocatedField,
    LocatedQuery
  > {}

export declare const Located: _p.Table<Located, LocatedWrite, LocatedApi>;
