/** What the properties every instance has are called, here and by the service. */

import type { ValueType, View } from "../instances/view.ts";
import type { PropertyRef } from "./filter.ts";

interface Base {
  readonly id: string;
  /** `id`: it names another instance. */
  readonly type: ValueType | "id";
}

const COMMON: Readonly<Record<string, Base>> = {
  externalId: { id: "externalId", type: "text" },
  space: { id: "space", type: "text" },
  version: { id: "version", type: "int64" },
  createdTime: { id: "createdTime", type: "timestamp" },
  lastUpdatedTime: { id: "lastUpdatedTime", type: "timestamp" },
};
const OF_NODES: Readonly<Record<string, Base>> = {
  ...COMMON,
  nodeType: { id: "type", type: "id" },
};
const OF_EDGES: Readonly<Record<string, Base>> = {
  ...COMMON,
  edgeType: { id: "type", type: "id" },
  startNode: { id: "startNode", type: "id" },
  endNode: { id: "endNode", type: "id" },
};

/** Properties every instance of the view has, by the name conditions use for them. */
export function baseOf(view: View): Readonly<Record<string, Base>> {
  return view.instanceType === "edge" ? OF_EDGES : OF_NODES;
}

/** How filters and sorts name a property of the view. */
export function propertyRef(view: View, id: string): PropertyRef {
  return [view.source.space, view.key, id];
}
