/** How requests get from the rows of one step to those of the next. */

import type { Filter } from "../../filters/filter.ts";
import type { Row } from "../../instances/decode.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { View } from "../../instances/view.ts";
import type { Step } from "../plan.ts";
import { flat } from "../wording.ts";
import { conditionOf } from "./bodies.ts";
import type { Wire } from "./requests.ts";

/** What a query returns of the edges that lead to a step's nodes. */
export function selectEdges(step: Step): Wire {
  return step.edgeView ? { sources: [{ source: step.edgeView.source, properties: ["*"] }] } : {};
}

/** The edges that lead to a step's nodes. */
export function edgeExpression(step: Step, narrow?: Filter, each?: number): Wire {
  const { member } = step;
  if (member?.kind !== "edges") throw new TypeError(`${step.path} is not made of edges`);
  const [space, externalId] = member.type;
  const ofType: Filter = { equals: { property: ["edge", "type"], value: { space, externalId } } };
  return {
    direction: member.inwards ? "inwards" : "outwards",
    filter: flat(ofType, narrow, step.edgeFilter),
    ...(step.filter || each ? { nodeFilter: conditionOf(step) } : {}),
    ...(each ? { limitEach: each } : {}),
  };
}

/** The most edges the service counts for each node. */
const MOST_EACH = 2000;

/** How many edges to ask for of each node: one more than wanted, which tells whether any were left out. */
export function eachOf({ limit, sorts }: Step): number | undefined {
  return limit !== undefined && !sorts.length && limit < MOST_EACH ? limit + 1 : undefined;
}

/** The end of an edge that is the instance the connection belongs to. */
export function nearEnd(step: Step): "startNode" | "endNode" {
  return step.member?.kind === "edges" && step.member.inwards ? "endNode" : "startNode";
}

/** How a query gets from the nodes of the expression `from` to those of a step that is not made of edges. */
export function traversal(step: Step, from: string, parent: View): Wire {
  const { member } = step;
  switch (member?.kind) {
    case "reverse": {
      const [space, source, identifier] = member.through;
      const [externalId, version] = source.split("/");
      const through = version
        ? { type: "view", space, externalId, version }
        : { type: "container", space, externalId };
      return { from, through: { source: through, identifier }, direction: "inwards" };
    }
    case "end":
      // of edges that no node led to, the source is where they start
      return { from, chainTo: member.name === "startNode" ? "source" : "destination" };
    default:
      return {
        from,
        through: { source: parent.source, identifier: member?.id },
        direction: "outwards",
      };
  }
}

/** The rows of a reverse relation that point at one of these, or the edges that belong to them. */
export function around(step: Step, ids: readonly InstanceId[]): Filter {
  const values = ids.map(({ space, externalId }) => ({ space, externalId }));
  if (step.member?.kind === "edges") return { in: { property: ["edge", nearEnd(step)], values } };
  const property = step.pointer?.ref ?? [];
  const listed = step.member?.kind === "reverse" && step.member.list;
  return listed ? { containsAny: { property, values } } : { in: { property, values } };
}

/** What a relation of a row, or an end of an edge, points at. */
export function targets(step: Step, row: Row): readonly InstanceId[] {
  const value = row[step.member!.name] as InstanceId | readonly InstanceId[] | undefined;
  return value === undefined ? [] : Array.isArray(value) ? value : [value as InstanceId];
}
