import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";

/** Gearbox: nodes of the view acme:Gearbox(v1). */
export interface Gearbox extends Component {
  readonly ratio?: number;
  readonly stages?: number;
}

/** Only what is set is sent. */
export interface GearboxWrite extends ComponentWrite {
  ratio?: _p.Opt<number>;
  stages?: _p.Opt<number>;
}

/** Keyword filters, combined with and. */
export interface GearboxFilter extends ComponentFilter {
  minRatio?: number | null;
  maxRatio?: number | null;
  minStages?: number | null;
  maxStages?: number | null;
}

/** For typed conditions. */
export interface GearboxFields extends ComponentFields {
  ratio: _p.NumberField;
  stages: _p.NumberField;
}

export type GearboxField = _p.FieldOf<GearboxFields>;

/** A query over Gearbox. */
export interface GearboxQuery extends _p.Query<Gearbox, GearboxField> {
  where(...conditions: _p.Conditions<GearboxFilter, GearboxFields>[]): this;
}

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
