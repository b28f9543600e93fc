/** Our cursors: that of the service, and what is needed to go on from it. */

import { ValidationFailed } from "../../errors/input.ts";
import { type Plan, steps } from "../plan.ts";
import { sortOf } from "../wording.ts";
import type { Position } from "./pager.ts";

export function writeCursor(plan: Plan, { seen, cursor }: Position): string {
  return [plan.endpoint, digest(plan), seen, cursor].join(".");
}

/** The endpoint a cursor belongs to, which the plan must use again. */
export function endpointOf(cursor: unknown): "list" | "query" | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const endpoint = typeof cursor === "string" ? cursor.split(".", 1)[0] : undefined;
  if (endpoint === "list" || endpoint === "query") return endpoint;
  throw new ValidationFailed("this is not a cursor: give the `cursor` of a page of the same read");
}

export function readCursor(plan: Plan, text: string | undefined | null): Position {
  if (text === undefined || text === null) return { seen: 0, cursor: undefined };
  const [, owner, seen, ...cursor] = text.split(".");
  if (owner !== digest(plan) || !/^\d+$/.test(seen ?? "")) {
    throw new ValidationFailed(
      "the cursor belongs to another read: filter, sorting and connections must be the same as before",
    );
  }
  return { seen: Number(seen), cursor: cursor.join(".") };
}

/** What a cursor belongs to, in few letters: FNV-1a of the same rows in the same order. */
function digest(plan: Plan): string {
  const { root } = plan;
  const paths = [...steps(root)].map((step) => step.path);
  const text = JSON.stringify([
    root.view.source,
    root.filter,
    sortOf(root.sorts),
    paths,
    ...(plan.checks ? [plan.checks] : []),
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
