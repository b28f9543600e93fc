import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";

/** Gearbox: nodes of the view acme:Gearbox(v1). */
export interface Gearbox extends Component {
  readonly ratio?: number;
  readonly stages?: number;
}

/** What can be written of Gearbox; only what is set is sent. */
export interface GearboxWrite extends ComponentWrite {
  ratio?: number | null | undefined;
  stages?: number | null | undefined;
}

/** Keyword filters of Gearbox; several are combined with and. */
export interface GearboxFilter extends ComponentFilter {
  minRatio?: number | null;
  maxRatio?: number | null;
  minStages?: number | null;
  maxStages?: number | null;
}

/** Fields of Gearbox for typed conditions. */
export interface GearboxFields extends ComponentFields {
  readonly ratio: _p.NumberField;
  readonly stages: _p.NumberField;
}

export type GearboxField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "installed"
  | "manufacturer"
  | "name"
  | "ratio"
  | "serialNumber"
  | "stages";

/** A query over Gearbox. */
export interface GearboxQuery extends _p.Query<Gearbox, GearboxField> {
  where(...conditions: _p.Conditions<GearboxFilter, GearboxFields>[]): this;
}

/** Reads and writes Gearbox. */
export interface GearboxApi
  extends _p.ViewApi<
    Gearbox,
    GearboxWrite,
    GearboxFilter,
    GearboxFields,
    GearboxField,
    GearboxQuery
  > {}

export declare const Gearbox: _p.Table<Gearbox, GearboxWrite, GearboxApi>;
