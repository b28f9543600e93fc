/** From what was asked to a plan. */

import { ValidationFailed } from "../../errors.ts";
import { isNever } from "../../filters/condition.ts";
import type { View } from "../../instances/view.ts";
import { type Asked, type Branch, checkCount } from "../asked.ts";
import { LIST_ROWS, type Plan, type Pointer, QUERY_ROWS, type Step, steps } from "../plan.ts";

/** Rows of a root whose branches may bring any number of rows: then it is seen how many fit. */
const BRANCHED_ROWS = 1000;

export interface Paging {
  /** On top of the limit of the query itself. */
  readonly limit?: number | undefined;
  /** Rows in a page at most. */
  readonly chunkSize?: number | undefined;
  /** The endpoint a cursor belongs to. */
  readonly endpoint?: "list" | "query" | undefined;
}

export function planOf(asked: Asked, paging: Paging = {}): Plan {
  const { view } = asked;
  checkCount(view, "limit", paging.limit, 0);
  checkCount(view, "chunkSize", paging.chunkSize, 1, QUERY_ROWS);
  const limits = [paging.limit, asked.limit].filter((limit) => limit !== undefined);
  const total = limits.length ? Math.min(...limits) : undefined;
  const root = stepOf(asked, "0", "", undefined, undefined);
  const [endpoint, why] = chosen(root, total, paging);
  const most = endpoint === "query" ? QUERY_ROWS : LIST_ROWS;
  const page = Math.max(1, Math.min(paging.chunkSize ?? most, most, total ?? most));
  const many = root.children.some(
    (child) => child.member?.kind === "edges" || child.member?.kind === "reverse",
  );
  // One row fewer than branches may have, so that what is one for each row always fits.
  const head = root.children.length ? Math.min(page, QUERY_ROWS - 1) : page;
  return {
    endpoint,
    why,
    root,
    page: head,
    // Sorted queries have no second page.
    first: many && !root.sorts.length ? Math.min(head, BRANCHED_ROWS) : head,
    total,
    warnings: warnings(root),
  };
}

function chosen(root: Step, total: number | undefined, paging: Paging): [Plan["endpoint"], string] {
  if (isNever(root.filter) || total === 0) return ["nothing", "nothing can match"];
  if (paging.endpoint) return [paging.endpoint, "the cursor belongs to this endpoint"];
  const small = (total ?? QUERY_ROWS) <= LIST_ROWS || (paging.chunkSize ?? QUERY_ROWS) <= LIST_ROWS;
  if (root.children.length) {
    if (root.sorts.length && (total ?? QUERY_ROWS + 1) > QUERY_ROWS) {
      return ["list", "a sorted query has no cursor without an index for it; a sorted list has"];
    }
    return ["query", "one request brings the root and its branches"];
  }
  if (root.sorts.length) return ["list", "a sorted query has no cursor; a sorted list has"];
  if (root.properties) return ["query", "only a query can leave properties out"];
  return small ? ["list", "small pages of one view"] : ["query", "ten times as many rows a page"];
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
  const pointer = branch && pointerOf(branch, asked.view);
  return {
    name,
    path,
    view: asked.view,
    member: branch?.member,
    filter: asked.filter,
    sorts: asked.sorts,
    limit: asked.limit,
    properties: fetched(asked, branch, pointer),
    units: asked.units,
    edgeView: branch?.edgeView,
    edgeFilter: branch?.edgeFilter,
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

function pointerOf(branch: Branch, view: View): Pointer | undefined {
  const { member } = branch;
  if (member.kind !== "reverse") return undefined;
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
  if (member.kind === "reverse" && member.list) {
    return "the service does not traverse lists of relations inwards";
  }
  if (parent?.instanceType === "edge" && member.kind !== "end") {
    return "the service traverses relations of nodes, not those of edges";
  }
  return undefined;
}

function warnings(root: Step): string[] {
  const found: string[] = [];
  for (const step of steps(root)) {
    const where = step.path || step.view.name;
    if (step.sorts.length && !step.member) {
      found.push(`${where}: sorting is slow unless an index has these properties in this order`);
    }
    const { member } = step;
    const many = (member?.kind === "edges" || member?.kind === "reverse") && member.many;
    if (many && step.limit === undefined && !step.filter) {
      found.push(`${where}: no limit and no filter; all of them are fetched for every parent`);
    }
  }
  return found;
}
