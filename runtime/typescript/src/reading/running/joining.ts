/** Bringing the rows of a branch to the rows they belong to. */

import type { ResolvedSort } from "../../filters/sorting.ts";
import type { Row } from "../../instances/decode.ts";
import { keyOf } from "../../instances/keys.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { Step } from "../plan.ts";
import type { Found, Reader } from "./answers.ts";
import { nearEnd, targets } from "./chaining.ts";

export function join(step: Step, parents: readonly Row[], found: Found, reader: Reader): void {
  const { member } = step;
  if (!member) return;
  if (member.kind === "relation" || member.kind === "end") {
    const nodes = new Map(found.rows.map((row) => [keyOf(row), row]));
    for (const parent of parents) refer(step, parent, nodes);
    return;
  }
  const led = member.kind === "edges" ? byEdges(step, found) : byPointers(step, found, reader);
  for (const parent of parents) {
    const all = led.get(keyOf(parent)) ?? [];
    const chosen = chosenOf(
      step,
      all,
      step.edgeView ? (link) => (link as { node: Row }).node : asRow,
    );
    const row = parent as Record<string, unknown>;
    if (member.many) row[member.name] = chosen;
    else if (chosen.length) row[member.name] = chosen[0];
  }
}

/** Relations keep the id of what they point at, and get its row beside it. */
function refer(step: Step, parent: Row, nodes: ReadonlyMap<string, Row>): void {
  const ids = targets(step, parent) as (InstanceId & { node?: Row })[];
  const present = ids.filter((id) => nodes.has(keyOf(id)));
  const wanted = chosenOf(step, present, (id) => nodes.get(keyOf(id))!);
  for (const id of wanted) id.node = nodes.get(keyOf(id))!;
}

type Led = Map<string, unknown[]>;

/** By the key of the parent: nodes, or links where edges have properties. */
function byEdges(step: Step, found: Found): Led {
  const near = nearEnd(step);
  const far = near === "startNode" ? "endNode" : "startNode";
  const nodes = new Map(found.rows.map((row) => [keyOf(row), row]));
  const led: Led = new Map();
  const seen = new Set<string>();
  for (const edge of found.edges) {
    const start = keyOf(edge[near] as InstanceId);
    const end = keyOf(edge[far] as InstanceId);
    const node = nodes.get(end);
    // Two plain edges between the same nodes say no more than one; with properties each says its own.
    const once = step.edgeView ? keyOf(edge) : `${start} ${end}`;
    if (!node || seen.has(once)) continue;
    seen.add(once);
    add(led, start, step.edgeView ? { edge, node } : node);
  }
  return led;
}

function byPointers(step: Step, found: Found, reader: Reader): Led {
  const led: Led = new Map();
  const seen = new Set<string>();
  for (const row of found.rows) {
    const key = keyOf(row);
    // The same row may come with several batches of parents when its relation is a list.
    if (seen.has(key)) continue;
    seen.add(key);
    for (const target of reader.pointed(step, row)) add(led, keyOf(target), row);
  }
  return led;
}

function add(led: Led, key: string, value: unknown): void {
  const known = led.get(key);
  if (known) known.push(value);
  else led.set(key, [value]);
}

function asRow(value: unknown): Row {
  return value as Row;
}

/** In the order asked for, and no more than the limit for each parent. */
export function chosenOf<T>(
  step: Step,
  values: readonly T[],
  rowOf: (value: T) => Row,
): readonly T[] {
  const { sorts, limit } = step;
  const sorted = sorts.length
    ? [...values].sort((one, other) => compare(rowOf(one), rowOf(other), sorts))
    : values;
  return limit === undefined ? sorted : sorted.slice(0, limit);
}

function compare(one: Row, other: Row, sorts: readonly ResolvedSort[]): number {
  for (const { field, direction, nullsFirst } of sorts) {
    const [a, b] = [sortable(one[field]), sortable(other[field])];
    if (a === b) continue;
    if (a === undefined || b === undefined) return (a === undefined) === nullsFirst ? -1 : 1;
    const order = a < b ? -1 : a > b ? 1 : 0;
    if (order) return direction === "ascending" ? order : -order;
  }
  return 0;
}

function sortable(value: unknown): string | number | bigint | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "object" && value !== null) return keyOf(value as InstanceId);
  return value as string | number | bigint | undefined;
}
