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

/** Only what is set is sent. */
export interface ComponentWrite extends AssetWrite {
  installed?: _p.Opt<_p.DateInput>;
  manufacturer?: _p.Opt<string>;
  serialNumber?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface ComponentFilter extends AssetFilter {
  minInstalled?: _p.DateInput | null;
  maxInstalled?: _p.DateInput | null;
  manufacturer?: _p.Is<string>;
  manufacturerPrefix?: string | null;
  serialNumber?: _p.Is<string>;
  serialNumberPrefix?: string | null;
}

/** For typed conditions. */
export interface ComponentFields extends AssetFields {
  installed: _p.DateField;
  manufacturer: _p.TextField;
  serialNumber: _p.TextField;
}

export type ComponentField = _p.FieldOf<ComponentFields>;

/** A query over Component. */
export interface ComponentQuery extends _p.Query<Component, ComponentField> {
  where(...conditions: _p.Conditions<ComponentFilter, ComponentFields>[]): this;
}

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
