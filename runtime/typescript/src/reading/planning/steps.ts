/** From the tree of what was asked to the tree of steps. */

import { ValidationFailed } from "../../errors/input.ts";
import type { Reverse } from "../../instances/members.ts";
import type { View } from "../../instances/view.ts";
import type { Asked, Branch } from "../asked.ts";
import type { Pointer, Step } from "../plan.ts";

export function rootStep(asked: Asked): Step {
  return stepOf(asked, "0", "", undefined, undefined);
}

function stepOf(
  asked: Asked,
  name: string,
  path: string,
  branch: Branch | undefined,
  parent: View | undefined,
): Step {
  const ordered = [...asked.branches].sort((one, other) => weight(one) - weight(other));
  const children = ordered.map((child, number) => {
    const childPath = path ? `${path}.${child.member.name}` : child.member.name;
    return stepOf(child.asked, `${name}_${number}`, childPath, child, asked.view);
  });
  const member = branch?.member;
  const pointer = member?.kind === "reverse" ? pointerOf(member, asked.view) : undefined;
  return {
    name,
    path,
    view: asked.view,
    member,
    filter: asked.filter,
    sorts: asked.sorts,
    limit: asked.limit,
    properties: fetched(asked, branch, pointer),
    units: asked.units,
    edgeView: branch?.edgeView,
    edgeFilter: branch?.edgeFilter,
    distance: branch?.distance ?? 1,
    until: branch?.until,
    pointer,
    separate: branch && separateOf(branch, parent),
    children,
  };
}

/** What is bounded comes first, so that it always fits. */
function weight(branch: Branch): number {
  const { member } = branch;
  if (member.kind === "relation") return member.list ? 1 : 0;
  return member.many ? 2 : 0;
}

/** What to fetch: what was selected, and what is needed to sort, to join and to follow relations. */
function fetched(
  asked: Asked,
  branch: Branch | undefined,
  pointer: Pointer | undefined,
): readonly string[] | undefined {
  if (!asked.properties) return undefined;
  const names = new Set(asked.properties);
  for (const child of asked.branches)
    if (child.member.kind === "relation") names.add(child.member.name);
  if (branch) for (const sort of asked.sorts) names.add(sort.field);
  if (pointer?.name !== undefined) names.add(pointer.name);
  return asked.view.stored.filter((member) => names.has(member.name)).map((member) => member.id);
}

/** How the rows of a reverse relation, which are of the view, say what they point at. */
export function pointerOf(member: Reverse, view: View): Pointer {
  const [space, source, property] = member.through;
  const own = source === view.key && space === view.source.space;
  const relation = view.stored.find(
    (stored) => stored.name === member.by || (own && stored.id === property),
  );
  if (!relation && !source.includes("/")) {
    throw new ValidationFailed(
      `the relation behind it is in container ${space}:${source}, which ${view.name} does not map`,
      { property: member.name },
    );
  }
  return { ref: member.through, name: relation?.name };
}

function separateOf(branch: Branch, parent: View | undefined): string | undefined {
  const { member } = branch;
  if (branch.distance !== 1) return "edges are followed step by step, each node once";
  if (member.kind === "reverse" && member.list) {
    return "the service does not traverse lists of relations inwards";
  }
  if (parent?.instanceType === "edge" && member.kind !== "end") {
    return "the service traverses relations of nodes, not those of edges";
  }
  return undefined;
}
