/**
 * Following edges further than one step. Each level is read like any other branch, so nothing is lost however wide it
 * is. Whatever is reached counts once, with the edge that first led to it, nearest first.
 */

import type { Row } from "../../instances/decode.ts";
import { keyOf } from "../../instances/keys.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { Step } from "../plan.ts";
import type { Found } from "./answers.ts";
import { nearEnd } from "./chaining.ts";
import { chosenOf } from "./joining.ts";

/** How the next level is read. */
export interface Steps {
  edgesOf(ids: readonly InstanceId[]): Promise<Found>;
  /** Those of the nodes behind which nothing is wanted. */
  ending(ids: readonly InstanceId[]): Promise<readonly InstanceId[]>;
}

interface Hop {
  readonly edge: Row;
  readonly node: Row;
}

/** What can be reached from some nodes, one step from each. */
interface Reached {
  readonly hops: ReadonlyMap<string, readonly Hop[]>;
  readonly ends: ReadonlySet<string>;
}

export async function reach(step: Step, starts: readonly Row[], steps: Steps): Promise<Reached> {
  const hops = new Map<string, Hop[]>();
  const nodes = new Map<string, Row>();
  const ends = new Set<string>();
  let frontier: readonly InstanceId[] = starts;
  for (let level = 0; frontier.length && level < step.distance; level += 1) {
    for (const id of frontier) hops.set(keyOf(id), []);
    const fresh = hop(step, await steps.edgesOf(frontier), hops, nodes);
    for (const id of await steps.ending(fresh)) ends.add(keyOf(id));
    frontier = fresh.filter((node) => !hops.has(keyOf(node)) && !ends.has(keyOf(node)));
  }
  return { hops, ends };
}

/** Notes one level of edges; returns the nodes that were not known before. */
function hop(
  step: Step,
  found: Found,
  hops: ReadonlyMap<string, Hop[]>,
  nodes: Map<string, Row>,
): Row[] {
  const near = nearEnd(step);
  const far = near === "startNode" ? "endNode" : "startNode";
  const here = new Map(found.rows.map((row) => [keyOf(row), row]));
  const fresh: Row[] = [];
  for (const edge of found.edges) {
    const key = keyOf(edge[far]);
    const row = here.get(key);
    if (!row) continue; // the node at the end does not match: this way is closed
    let node = nodes.get(key);
    if (!node) {
      node = row;
      nodes.set(key, node);
      fresh.push(node);
    }
    hops.get(keyOf(edge[near]))?.push({ edge, node });
  }
  return fresh;
}

/** What one node reaches, nearest first. */
function reachedFrom(step: Step, { hops, ends }: Reached, start: InstanceId): Hop[] {
  const found = new Map<string, Hop>();
  let frontier = [keyOf(start)];
  for (let level = 0; frontier.length && level < step.distance; level += 1) {
    const following: string[] = [];
    for (const one of frontier.flatMap((key) => hops.get(key) ?? [])) {
      const key = keyOf(one.node);
      if (found.has(key)) continue;
      found.set(key, one);
      if (!ends.has(key) && key !== keyOf(start)) following.push(key);
    }
    frontier = following;
  }
  return [...found.values()];
}

/** What several steps lead to. */
export function joinReached(step: Step, parents: readonly Row[], reached: Reached): void {
  const { member } = step;
  if (!member) return;
  for (const parent of parents) {
    const hops = chosenOf(step, reachedFrom(step, reached, parent), ({ node }) => node);
    (parent as Record<string, unknown>)[member.name] = step.edgeView
      ? hops
      : hops.map(({ node }) => node);
  }
}
