import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";

/** Generator: nodes of the view acme:Generator(v1). */
export interface Generator extends Component {
  readonly poles?: number;
  /** Unit: angular_velocity:rev-per-min. */
  readonly ratedSpeed?: number;
}

/** What can be written of Generator; only what is set is sent. */
export interface GeneratorWrite extends ComponentWrite {
  poles?: number | null | undefined;
  ratedSpeed?: number | null | undefined;
}

/** Keyword filters of Generator; several are combined with and. */
export interface GeneratorFilter extends ComponentFilter {
  minPoles?: number | null;
  maxPoles?: number | null;
  minRatedSpeed?: number | null;
  maxRatedSpeed?: number | null;
}

/** Fields of Generator for typed conditions. */
export interface GeneratorFields extends ComponentFields {
  readonly poles: _p.NumberField;
  readonly ratedSpeed: _p.NumberField;
}

export type GeneratorField =
  | "externalId"
  | "space"
  | "aliases"
  | "description"
  | "installed"
  | "manufacturer"
  | "name"
  | "poles"
  | "ratedSpeed"
  | "serialNumber";

/** A query over Generator. */
export interface GeneratorQuery extends _p.Query<Generator, GeneratorField> {
  where(...conditions: _p.Conditions<GeneratorFilter, GeneratorFields>[]): this;
}

/** Reads and writes Generator. */
export interface GeneratorApi
  extends _p.ViewApi<
    Generator,
    GeneratorWrite,
    GeneratorFilter,
    GeneratorFields,
    GeneratorField,
    GeneratorQuery
  > {}

export declare const Generator: _p.Table<Generator, GeneratorWrite, GeneratorApi>;
