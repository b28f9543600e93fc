import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentFields, ComponentQuery, ComponentWrite } from "./component.js";
import type {
  WindTurbine,
  WindTurbineFields,
  WindTurbineNone,
  WindTurbineQuery,
  WindTurbineWrite,
} from "./wind-turbine.js";

export interface WorkOrderNone {
  components: _p.NotIncluded<"withComponents"> | undefined;
  turbine: _p.NotIncluded<"withTurbine"> | undefined;
}

/** Something to be done at a turbine. */
export interface WorkOrder<I extends WorkOrderNone = WorkOrderNone> extends _p.Node {
  readonly due?: Date;
  /** Hours spent. */
  readonly hours?: number;
  /** At most 50 items. */
  readonly notes?: readonly string[];
  /** 1 is the most urgent. Default: 3. */
  readonly priority?: number;
  /** How far the work is. */
  readonly state?: "done" | "open" | "started" | (string & {});
  readonly title: string;
  /** What was worked on. */
  readonly components?: readonly _p.NodeRef<I["components"]>[];
  readonly turbine?: _p.NodeRef<I["turbine"]>;
}

/** Only what is set is sent. */
export interface WorkOrderWrite extends _p.NodeWrite {
  due?: _p.Opt<_p.TimestampInput>;
  hours?: _p.Opt<number>;
  notes?: readonly string[] | null | undefined;
  priority?: _p.Opt<number>;
  state?: "done" | "open" | "started" | null | undefined;
  title?: string | undefined;
  components?: readonly (ComponentWrite | _p.InstanceInput)[] | null | undefined;
  turbine?: _p.Nested<WindTurbineWrite>;
}

/** Keyword filters, combined with and. */
export interface WorkOrderFilter extends _p.NodeFilter {
  minDue?: _p.TimestampInput | null;
  maxDue?: _p.TimestampInput | null;
  minHours?: number | null;
  maxHours?: number | null;
  notesContains?: _p.Is<string>;
  minPriority?: number | null;
  maxPriority?: number | null;
  state?: _p.Is<string>;
  title?: _p.Is<string>;
  titlePrefix?: string | null;
  componentsContains?: _p.Is<_p.InstanceInput>;
  turbine?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface WorkOrderFields extends _p.NodeFields {
  due: _p.TimestampField;
  hours: _p.NumberField;
  notes: _p.ListField<string>;
  priority: _p.NumberField;
  state: _p.TextField;
  title: _p.TextField;
  components: _p.RelationsField<ComponentFields>;
  turbine: _p.RelationField<WindTurbineFields>;
}

export type WorkOrderField = _p.FieldOf<WorkOrderFields>;

/** A query over WorkOrder. */
export interface WorkOrderQuery<I extends WorkOrderNone = WorkOrderNone>
  extends _p.Query<WorkOrder<I>, WorkOrderField, I> {
  where(...conditions: _p.Conditions<WorkOrderFilter, WorkOrderFields>[]): this;
  withComponents(
    sub?: _p.Narrow<ComponentQuery>,
    options?: _p.BranchOptions,
  ): WorkOrderQuery<_p.Put<I, "components", Component | undefined>>;
  withTurbine<J extends WindTurbineNone = WindTurbineNone>(
    sub?: _p.Sub<WindTurbineQuery, J>,
    options?: _p.BranchOptions,
  ): WorkOrderQuery<_p.Put<I, "turbine", WindTurbine<J> | undefined>>;
}

export interface WorkOrderApi
  extends _p.ViewApi<
    WorkOrder,
    WorkOrderWrite,
    WorkOrderFilter,
    WorkOrderFields,
    WorkOrderField,
    WorkOrderQuery
  > {}

export declare const WorkOrder: _p.Table<WorkOrder, WorkOrderWrite, WorkOrderApi>;
