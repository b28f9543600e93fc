/** Steps as the service's JSON. */

import { all, type Filter, MATCH_ALL } from "../../filters/condition.ts";
import { wireSorts } from "../../filters/sorting.ts";
import type { Request } from "../../http/values.ts";
import { encodeJson } from "../../instances/int64.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { View } from "../../instances/view.ts";
import { type Plan, QUERY_ROWS, type Step } from "../plan.ts";

type Wire = Record<string, unknown>;

/** A request to the instances API. */
export function post(path: string, payload: unknown, kind: Request["kind"] = "read"): Request {
  return { method: "POST", path: `/models/instances${path}`, body: encodeJson(payload), kind };
}

/** Where the properties of a step come from. */
export function sourceOf(step: Pick<Step, "view" | "units">): Wire {
  const targetUnits = step.units.map(([property, unit]) => ({
    property,
    // external ids of units have the form quantity:unit; systems are single words
    unit: unit.includes(":") ? { externalId: unit } : { unitSystemName: unit },
  }));
  return { source: step.view.source, ...(targetUnits.length ? { targetUnits } : {}) };
}

export function listRequest(plan: Plan, limit: number, cursor: string | undefined): Request {
  const { root } = plan;
  return post("/list", {
    instanceType: root.view.instanceType,
    sources: [sourceOf(root)],
    limit,
    ...(root.filter ? { filter: root.filter } : {}),
    ...(root.sorts.length ? { sort: wireSorts(root.view, root.sorts) } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  });
}

/** The filter of a step's nodes in a query, where selecting a view does not restrict to it. */
export function conditionOf(step: Step, narrow?: Filter): Filter {
  const parts = [narrow, { hasData: [step.view.source] } as Filter, step.filter];
  return flat(...parts) ?? MATCH_ALL;
}

/** All of them in one `and` without `and` inside. */
function flat(...filters: readonly (Filter | undefined)[]): Filter | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return all(...given.flatMap((filter) => ("and" in filter ? filter.and : [filter])));
}

/** What a query returns of a step's nodes. */
export function selectOf(step: Step): Wire {
  if (step.properties?.length === 0 && !step.pointer) return {};
  const sources: Wire[] = [{ ...sourceOf(step), properties: step.properties ?? ["*"] }];
  const { pointer } = step;
  if (pointer && pointer.name === undefined) {
    const [space, key, property] = pointer.ref;
    const [externalId, version] = key.split("/");
    sources.push({ source: { type: "view", space, externalId, version }, properties: [property] });
  }
  return { sources };
}

/** What a query returns of the edges that lead to a step's nodes. */
export function selectEdges(step: Step): Wire {
  return step.edgeView ? { sources: [{ source: step.edgeView.source, properties: ["*"] }] } : {};
}

/** The edges that lead to a step's nodes. */
export function edgeExpression(step: Step, narrow?: Filter): Wire {
  const { member } = step;
  if (member?.kind !== "edges") throw new TypeError(`${step.path} is not made of edges`);
  const [space, externalId] = member.type;
  const ofType: Filter = { equals: { property: ["edge", "type"], value: { space, externalId } } };
  return {
    direction: member.inwards ? "inwards" : "outwards",
    filter: flat(ofType, narrow, step.edgeFilter),
    ...(step.filter ? { nodeFilter: conditionOf(step) } : {}),
  };
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

/** A query request that is put together expression by expression. */
export class QueryBody {
  readonly with: Record<string, Wire> = {};
  readonly select: Record<string, Wire> = {};

  add(name: string, expression: Wire, selected: Wire, limit: number = QUERY_ROWS): void {
    this.with[name] = { ...expression, limit };
    this.select[name] = selected;
  }

  get size(): number {
    return Object.keys(this.with).length;
  }

  limitOf(name: string): number {
    return this.with[name]?.limit as number;
  }

  request(cursors: Readonly<Record<string, string>> | undefined): Request {
    return post("/query", {
      with: this.with,
      select: this.select,
      ...(cursors ? { cursors } : {}),
    });
  }
}
