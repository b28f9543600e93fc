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

/** Only what is set is sent. */
export interface LocatedWrite extends _p.NodeWrite {
  latitude?: _p.Opt<number>;
  longitude?: _p.Opt<number>;
}

/** Keyword filters, combined with and. */
export interface LocatedFilter extends _p.NodeFilter {
  minLatitude?: number | null;
  maxLatitude?: number | null;
  minLongitude?: number | null;
  maxLongitude?: number | null;
}

/** For typed conditions. */
export interface LocatedFields extends _p.NodeFields {
  latitude: _p.NumberField;
  longitude: _p.NumberField;
}

export type LocatedField = _p.FieldOf<LocatedFields>;

/** A query over Located. */
export interface LocatedQuery extends _p.Query<Located, LocatedField> {
  where(...conditions: _p.Conditions<LocatedFilter, LocatedFields>[]): this;
}

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
