/** From what was asked to a plan. */

import { isNever } from "../../filters/filter.ts";
import { type Asked, checkCount } from "../asked.ts";
import { FIRST_ROWS, isSmall, pageOf } from "../plain.ts";
import { LIST_ROWS, type Plan, QUERY_ROWS, type Step } from "../plan.ts";
import { rootStep } from "./steps.ts";

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

export function planOf(asked: Asked, paging: Paging = {}): Plan {
  const { view } = asked;
  const { chunkSize, soon } = paging;
  checkCount(view, "limit", paging.limit, 0);
  checkCount(view, "chunkSize", chunkSize, 1, QUERY_ROWS);
  const limits = [paging.limit, asked.limit].filter((limit) => limit !== undefined);
  const total = limits.length ? Math.min(...limits) : undefined;
  const root = rootStep(asked);
  const [endpoint, why] = chosen(root, total, paging);
  const page = pageOf(endpoint === "query" ? QUERY_ROWS : LIST_ROWS, total, chunkSize);
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
    first: (many || soon) && !root.sorts.length ? Math.min(head, FIRST_ROWS) : head,
    total,
  };
}

function chosen(root: Step, total: number | undefined, paging: Paging): [Plan["endpoint"], string] {
  const { endpoint, chunkSize } = paging;
  if (isNever(root.filter) || total === 0) return ["nothing", "nothing can match"];
  if (endpoint) return [endpoint, "the cursor belongs to this endpoint"];
  if (root.children.length) {
    const pages = (total ?? 0) > QUERY_ROWS || chunkSize !== undefined;
    if (root.sorts.length && pages) {
      return ["list", "a sorted query has no cursor without an index for it; a sorted list has"];
    }
    return ["query", "one request brings the root and its branches"];
  }
  const large = !isSmall(total, chunkSize);
  if (root.sorts.length) {
    return large && !paging.soon && chunkSize === undefined
      ? ["query", "one request brings up to 10,000 sorted rows; of more it is read again as a list"]
      : ["list", "a sorted query has no cursor; a sorted list has"];
  }
  if (root.properties) return ["query", "only a query can leave properties out"];
  return large ? ["query", "ten times as many rows a page"] : ["list", "small pages of one view"];
}
