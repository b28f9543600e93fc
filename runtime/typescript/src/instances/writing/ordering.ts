/** The order of a write: nodes before what points at them, edges last, in requests of at most 1,000. */

import { keyOf } from "../keys.ts";
import type { WriteRow } from "./results.ts";
import { chunks } from "./sending.ts";

/**
 * Groups of requests, for more than one request holds. Those of a group may run at the same time, the groups go one
 * after the other.
 */
export function waves(rows: readonly WriteRow[]): WriteRow[][][] {
  const nodes = rows.filter((row) => row.instanceType === "node");
  const edges = rows.filter((row) => row.instanceType === "edge");
  const groups: WriteRow[][][] = [];
  const parts = chunks(targetsFirst(nodes));
  for (const [number, level] of levels(parts).entries()) {
    while (groups.length <= level) groups.push([]);
    groups[level]!.push(parts[number]!);
  }
  return edges.length ? [...groups, chunks(edges)] : groups;
}

/** Every node after the nodes its direct relations point at, as far as there are no cycles. */
function targetsFirst(nodes: readonly WriteRow[]): readonly WriteRow[] {
  if (nodes.every((row) => !row.targets.size)) return nodes;
  const waiting = new Map(nodes.map((row) => [keyOf(row.id), row]));
  const ordered: WriteRow[] = [];
  for (const root of nodes) {
    if (!waiting.delete(keyOf(root.id))) continue;
    const stack = [{ row: root, targets: root.targets.values() }];
    while (stack.length) {
      const { row, targets } = stack.at(-1)!;
      const { value: target, done } = targets.next();
      if (done) {
        ordered.push(row);
        stack.pop();
        continue;
      }
      const following = waiting.get(target);
      if (!following) continue;
      waiting.delete(target);
      stack.push({ row: following, targets: following.targets.values() });
    }
  }
  return ordered;
}

/** For each chunk the group it can go in: after the chunks its relations point into. */
function levels(parts: readonly WriteRow[][]): number[] {
  if (parts.every((part) => part.every((row) => !row.targets.size))) return parts.map(() => 0);
  const home = new Map(
    parts.flatMap((part, number) => part.map((row) => [keyOf(row.id), number] as const)),
  );
  const found: number[] = [];
  for (const [number, part] of parts.entries()) {
    let level = 0;
    for (const row of part) {
      for (const target of row.targets) {
        const at = home.get(target);
        if (at !== undefined && at < number) level = Math.max(level, found[at]! + 1);
      }
    }
    found.push(level);
  }
  return found;
}
