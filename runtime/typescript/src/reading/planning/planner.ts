/** From what was asked to a plan. */

import { isNever } from "../../filters/filter.ts";
import { type Asked, checkCount } from "../asked.ts";
import { LIST_ROWS, type Plan, QUERY_ROWS, type Step } from "../plan.ts";

/** Rows of a first page that is waited for, or whose branches may bring any number of rows: it shows how many fit. */
const FIRST_ROWS = 1000;

export interface Paging {
  /** On top of the limit of the query itself. */
  readonly limit?: number | undefined;
  /** Rows in a page at most. */
  readonly chunkSize?: number | undefined;
  /** The first rows are waited for, so the first page is small. */
  readonly soon?: boolean | undefined;
  /** The endpoint a cursor belongs to. */
  readonly endpoint?: "list" | "query" | undefined;
}

export async function planOf(asked: Asked, paging: Paging = {}): Promise<Plan> {
  const { view } = asked;
  checkCount(view, "limit", paging.limit, 0);
  checkCount(view, "chunkSize", paging.chunkSize, 1, QUERY_ROWS);
  const limits = [paging.limit, asked.limit].filter((limit) => limit !== undefined);
  const total = limits.length ? Math.min(...limits) : undefined;
  const root = asked.branches.length
    ? (await import("../more.ts")).branchedRoot(asked)
    : plainRoot(asked);
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
    first: (many || paging.soon) && !root.sorts.length ? Math.min(head, FIRST_ROWS) : head,
    total,
  };
}

function chosen(root: Step, total: number | undefined, paging: Paging): [Plan["endpoint"], string] {
  if (isNever(root.filter) || total === 0) return ["nothing", "nothing can match"];
  if (paging.endpoint) return [paging.endpoint, "the cursor belongs to this endpoint"];
  const small = (total ?? QUERY_ROWS) <= LIST_ROWS || (paging.chunkSize ?? QUERY_ROWS) <= LIST_ROWS;
  if (root.children.length) {
    const pages = (total ?? 0) > QUERY_ROWS || paging.chunkSize !== undefined;
    if (root.sorts.length && pages) {
      return ["list", "a sorted query has no cursor without an index for it; a sorted list has"];
    }
    return ["query", "one request brings the root and its branches"];
  }
  if (root.sorts.length) return ["list", "a sorted query has no cursor; a sorted list has"];
  if (root.properties) return ["query", "only a query can leave properties out"];
  return small ? ["list", "small pages of one view"] : ["query", "ten times as many rows a page"];
}

/** The step of a read without branches. */
function plainRoot(asked: Asked): Step {
  const { view, filter, sorts, limit, properties, units } = asked;
  const kept = properties && new Set(properties);
  return {
    name: "0",
    path: "",
    view,
    member: undefined,
    filter,
    sorts,
    limit,
    properties: kept && view.stored.filter(({ name }) => kept.has(name)).map(({ id }) => id),
    units,
    edgeView: undefined,
    edgeFilter: undefined,
    distance: 1,
    until: undefined,
    pointer: undefined,
    separate: undefined,
    children: [],
  };
}
