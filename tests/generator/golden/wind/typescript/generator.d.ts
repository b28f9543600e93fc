import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";

/** Generator: nodes of the view acme:Generator(v1). */
export interface Generator extends Component {
  readonly poles?: number;
  /** Unit: angular_velocity:rev-per-min. */
  readonly ratedSpeed?: number;
}

/** Only what is set is sent. */
export interface GeneratorWrite extends ComponentWrite {
  poles?: _p.Opt<number>;
  ratedSpeed?: _p.Opt<number>;
}

/** Keyword filters, combined with and. */
export interface GeneratorFilter extends ComponentFilter {
  minPoles?: number | null;
  maxPoles?: number | null;
  minRatedSpeed?: number | null;
  maxRatedSpeed?: number | null;
}

/** For typed conditions. */
export interface GeneratorFields extends ComponentFields {
  poles: _p.NumberField;
  ratedSpeed: _p.NumberField;
}

export type GeneratorField = _p.FieldOf<GeneratorFields>;

/** A query over Generator. */
export interface GeneratorQuery extends _p.Query<Generator, GeneratorField> {
  where(...conditions: _p.Conditions<GeneratorFilter, GeneratorFields>[]): this;
}

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
