import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentFilter, ComponentWrite } from "./component.js";
import type { Gearbox, GearboxFields, GearboxQuery, GearboxWrite } from "./gearbox.js";
import type { Generator, GeneratorFields, GeneratorQuery, GeneratorWrite } from "./generator.js";

export interface NacelleNone {
  gearbox: _p.NotIncluded<"withGearbox"> | undefined;
  generator: _p.NotIncluded<"withGenerator"> | undefined;
}

/** The house behind the rotor. */
export interface Nacelle<I extends NacelleNone = NacelleNone> extends Component {
  /** Unit: mass:tonne. */
  readonly weight?: number;
  /** None in turbines with direct drive. */
  readonly gearbox?: _p.NodeRef<I["gearbox"]>;
  readonly generator?: _p.NodeRef<I["generator"]>;
}

/** Only what is set is sent. */
export interface NacelleWrite extends ComponentWrite {
  weight?: _p.Opt<number>;
  gearbox?: _p.Nested<GearboxWrite>;
  generator?: _p.Nested<GeneratorWrite>;
}

/** Keyword filters, combined with and. */
export interface NacelleFilter extends ComponentFilter {
  minWeight?: number | null;
  maxWeight?: number | null;
  gearbox?: _p.Is<_p.InstanceInput>;
  generator?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface NacelleFields extends ComponentFields {
  weight: _p.NumberField;
  gearbox: _p.RelationField<GearboxFields>;
  generator: _p.RelationField<GeneratorFields>;
}

export type NacelleField = _p.FieldOf<NacelleFields>;

/** A query over Nacelle. */
export interface NacelleQuery<I extends NacelleNone = NacelleNone>
  extends _p.Query<Nacelle<I>, NacelleField, I> {
  where(...conditions: _p.Conditions<NacelleFilter, NacelleFields>[]): this;
  withGearbox(
    sub?: _p.Narrow<GearboxQuery>,
    options?: _p.BranchOptions,
  ): NacelleQuery<_p.Put<I, "gearbox", Gearbox | undefined>>;
  withGenerator(
    sub?: _p.Narrow<GeneratorQuery>,
    options?: _p.BranchOptions,
  ): NacelleQuery<_p.Put<I, "generator", Generator | undefined>>;
}

export interface NacelleApi
  extends _p.ViewApi<
    Nacelle,
    NacelleWrite,
    NacelleFilter,
    NacelleFields,
    NacelleField,
    NacelleQuery
  > {}

export declare const Nacelle: _p.Table<Nacelle, NacelleWrite, NacelleApi>;
