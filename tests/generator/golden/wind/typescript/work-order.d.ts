import type * as _p from "pygen-runtime/spi";
import type { Component, ComponentQuery, ComponentWrite } from "./component.js";
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

/** What can be written of WorkOrder; only what is set is sent. */
export interface WorkOrderWrite extends _p.NodeWrite {
  due?: _p.TimestampInput | null | undefined;
  hours?: number | null | undefined;
  notes?: readonly string[] | null | undefined;
  priority?: number | null | undefined;
  state?: "done" | "open" | "started" | null | undefined;
  title?: string | undefined;
  components?: readonly (ComponentWrite | _p.InstanceInput)[] | null | undefined;
  turbine?: WindTurbineWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of WorkOrder; several are combined with and. */
export interface WorkOrderFilter extends _p.NodeFilter {
  minDue?: _p.TimestampInput | null;
  maxDue?: _p.TimestampInput | null;
  minHours?: number | null;
  maxHours?: number | null;
  notesContains?: string | readonly string[] | null;
  minPriority?: number | null;
  maxPriority?: number | null;
  state?: string | readonly string[] | null;
  title?: string | readonly string[] | null;
  titlePrefix?: string | null;
  componentsContains?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
  turbine?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of WorkOrder for typed conditions. */
export interface WorkOrderFields extends _p.NodeFields {
  readonly due: _p.TimestampField;
  readonly hours: _p.NumberField;
  readonly notes: _p.ListField<string>;
  readonly priority: _p.NumberField;
  readonly state: _p.TextField;
  readonly title: _p.TextField;
  readonly components: _p.ListField<_p.InstanceInput>;
  readonly turbine: _p.RelationField<WindTurbineFields>;
}

export type WorkOrderField =
  | "externalId"
  | "space"
  | "due"
  | "hours"
  | "notes"
  | "priority"
  | "state"
  | "title"
  | "components"
  | "turbine";

/** A query over WorkOrder. */
export interface WorkOrderQuery<I extends WorkOrderNone = WorkOrderNone>
  extends _p.Query<WorkOrder<I>, WorkOrderField, I> {
  where(...conditions: _p.Conditions<WorkOrderFilter, WorkOrderFields>[]): this;
  withComponents(
    sub?: (query: ComponentQuery) => ComponentQuery,
  ): WorkOrderQuery<_p.Put<I, "components", Component | undefined>>;
  withTurbine<J extends WindTurbineNone = WindTurbineNone>(
    sub?: (query: WindTurbineQuery) => _p.Selected<J>,
  ): WorkOrderQuery<_p.Put<I, "turbine", WindTurbine<J> | undefined>>;
}

/** Reads and writes WorkOrder. */
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
