import type * as _p from "pygen-runtime/spi";
import type { Asset, AssetFields, AssetFilter, AssetWrite } from "./asset.js";

/**
 * A part of a turbine that can be replaced.
 *
 * Implemented by Blade, Gearbox, Generator, Nacelle, Rotor.
 */
export interface Component extends Asset {
  readonly installed?: _p.PlainDate;
  /** Who made it. */
  readonly manufacturer?: string;
  /** As engraved by the manufacturer. At most 64 bytes. Cannot be changed once set. */
  readonly serialNumber?: string;
}

/** What can be written of Component; only what is set is sent. */
export interface ComponentWrite extends AssetWrite {
  installed?: _p.DateInput | null | undefined;
  manufacturer?: string | null | undefined;
  serialNumber?: string | null | undefined;
}

/** Keyword filters of Component; several are combined with and. */
export interface ComponentFilter extends AssetFilter {
  minInstalled?: _p.DateInput | null;
  maxInstalled?: _p.DateInput | null;
  manufacturer?: string | readonly string[] | null;
  manufacturerPrefix?: string | null;
  serialNumber?: string | readonly string[] | null;
  serialNumberPrefix?: string | null;
}

/** Fields of Component for typed conditions. */
export interface ComponentFields extends AssetFields {
  readonly installed: _p.DateField;
  readonly manufacturer: _p.TextField;
  readonly serialNumber: _p.TextField;
}

export type ComponentField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "installed"
  | "manufacturer"
  | "name"
  | "serialNumber";

/** A query over Component. */
export interface ComponentQuery extends _p.Query<Component, ComponentField> {
  where(...conditions: _p.Conditions<ComponentFilter, ComponentFields>[]): this;
}

/** Reads and writes Component. */
export interface ComponentApi
  extends _p.ViewApi<
    Component,
    ComponentWrite,
    ComponentFilter,
    ComponentFields,
    ComponentField,
    ComponentQuery
  > {}

export declare const Component: _p.Table<Component, ComponentWrite, ComponentApi>;
