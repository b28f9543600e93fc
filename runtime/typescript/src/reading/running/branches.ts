/**
 * What hangs on the rows of a page. One request brings a page with what is chained to it; a branch that did not
 * fit, or cannot be chained, is read on its own in batches of parents, so that nothing is ever lost.
 */

import { askedTooMuch, BadAnswer } from "../../errors/bad-answer.ts";
import { all, type Filter } from "../../filters/filter.ts";
import type { Http } from "../../http/exchange.ts";
import type { CallOptions } from "../../http/values.ts";
import type { Row } from "../../instances/decode.ts";
import { keyOf } from "../../instances/keys.ts";
import type { InstanceId } from "../../instances/types.ts";
import { memo } from "../../memo.ts";
import { EXPRESSIONS, edgesOf, IDS, QUERY_ROWS, type Step } from "../plan.ts";
import type { Answer, Found, Reader } from "./answers.ts";
import { conditionOf, QueryBody, selectOf } from "./bodies.ts";
import {
  around,
  eachOf,
  edgeExpression,
  nearEnd,
  selectEdges,
  targets,
  traversal,
} from "./chaining.ts";
import { join } from "./joining.ts";
import type { Meter } from "./pager.ts";

/** Adds the branches of a step that can share its request. */
export function chain(body: QueryBody, step: Step): void {
  for (const child of step.children) {
    if (child.separate || body.size + 2 > EXPRESSIONS) continue;
    if (child.member?.kind === "edges") {
      const edges = {
        ...edgeExpression(child, undefined, eachOf(child)),
        from: step.name,
        maxDistance: 1,
      };
      body.add(edgesOf(child), { edges }, selectEdges(child));
      const nodes = { from: edgesOf(child), chainTo: "destination", filter: conditionOf(child) };
      body.add(child.name, { nodes }, selectOf(child));
    } else {
      const nodes = { ...traversal(child, step.name, step.view), filter: conditionOf(child) };
      body.add(child.name, { nodes }, selectOf(child));
    }
    chain(body, child);
  }
}

export class Branches {
  readonly #http: Http;
  readonly #reader: Reader;
  readonly #call: CallOptions;
  readonly #meter: Meter;

  constructor(http: Http, reader: Reader, call: CallOptions, meter: Meter) {
    this.#http = http;
    this.#reader = reader;
    this.#call = call;
    this.#meter = meter;
  }

  /** Brings the branches of `step` to its rows: what fitted is there already, the rest is fetched. */
  async finish(step: Step, parents: readonly Row[], answer: Answer): Promise<void> {
    if (!parents.length) return;
    await Promise.all(step.children.map((child) => this.#finish(child, parents, answer)));
  }

  async #finish(child: Step, parents: readonly Row[], answer: Answer): Promise<void> {
    if (child.distance !== 1) {
      const steps = {
        edgesOf: (ids: readonly InstanceId[]) => this.#expand(child, ids),
        ending: (ids: readonly InstanceId[]) => this.#ending(child, ids),
      };
      const { joinReached, reach } = await import("./reaching.ts");
      joinReached(child, parents, await reach(child, parents, steps));
      return;
    }
    const found = chained(child, answer);
    if (found) {
      await this.finish(child, found.rows, answer);
      join(child, parents, found, this.#reader);
    } else {
      join(child, parents, await this.#expand(child, parents), this.#reader);
    }
  }

  /** Reads a branch on its own, for parents that are known. */
  async #expand(step: Step, parents: readonly InstanceId[]): Promise<Found> {
    const toOne = step.member?.kind === "relation" || step.member?.kind === "end";
    const wanted = toOne ? parents.flatMap((row) => targets(step, row as Row)) : parents;
    const ids = [...new Map(wanted.map((id) => [keyOf(id), id])).values()];
    const found = await Promise.all(
      batches(ids).map((batch) => this.#segment(step, narrow(step, batch))),
    );
    return {
      rows: found.flatMap((one) => one.rows),
      edges: found.flatMap((one) => one.edges),
    };
  }

  /** Those of the nodes at which a way ends. */
  async #ending(step: Step, ids: readonly InstanceId[]): Promise<Row[]> {
    if (!step.until) return [];
    const { until } = step;
    const found = await Promise.all(
      batches(ids).map((batch) => {
        const body = new QueryBody();
        const filter = conditionOf({ ...step, filter: until }, references(batch));
        body.add(step.name, { nodes: { filter } }, {});
        return this.#send(body, undefined);
      }),
    );
    return found.flatMap((answer) => answer.rows[step.name]!);
  }

  /** All the rows of a branch under a filter, page by page, each page with its own branches. */
  async #segment(step: Step, filter: Filter): Promise<Found> {
    const edges = step.member?.kind === "edges";
    const head = edges ? edgesOf(step) : step.name;
    const found: { rows: Row[]; edges: Row[] } = { rows: [], edges: [] };
    let size = QUERY_ROWS - 1;
    let started = Date.now();
    let cursor: string | undefined;
    for (;;) {
      const body = segmentBody(step, filter, size);
      let answer: Answer;
      try {
        answer = await this.#send(body, cursor === undefined ? undefined : { [head]: cursor });
      } catch (error) {
        const waited = Date.now() - started;
        if (!askedTooMuch(error, waited, this.#http.patience(this.#call)) || size <= 1) throw error;
        this.#meter.shrunk += 1;
        size = Math.max(1, Math.floor(size / 4));
        continue;
      }
      started = Date.now();
      const rows = answer.rows[step.name]!;
      await this.finish(step, rows, answer);
      found.rows.push(...rows);
      if (edges) found.edges.push(...answer.rows[head]!);
      const next = answer.cursors[head];
      if (next !== undefined && next === cursor)
        throw new BadAnswer("form", "the service gave the same cursor twice");
      cursor = answer.rows[head]!.length ? next : undefined;
      if (cursor === undefined) return found;
    }
  }

  async #send(body: QueryBody, cursors: Record<string, string> | undefined): Promise<Answer> {
    this.#meter.requests += 1;
    const read = (text: string): Answer => this.#reader.query(this.#reader.parse(text), body);
    const answer = await this.#http.send(body.request(cursors), read, this.#call);
    for (const rows of Object.values(answer.rows)) this.#meter.rows += rows.length;
    return answer;
  }
}

/** What an answer holds of a step; undefined when it is not all there. */
function chained(step: Step, answer: Answer): Found | undefined {
  const rows = answer.rows[step.name];
  if (!rows || !answer.complete(step.name)) return undefined;
  if (step.member?.kind !== "edges") return { rows, edges: [] };
  const name = edgesOf(step);
  if (!answer.complete(name)) return undefined;
  const edges = answer.rows[name]!;
  return cutShort(step, edges) ? undefined : { rows, edges };
}

/** Plain edges that lead to one node count once, so that with the others of a node some may be missing. */
function cutShort(step: Step, edges: readonly Row[]): boolean {
  const each = eachOf(step);
  if (each === undefined || step.edgeView) return false;
  const near = nearEnd(step);
  const far = near === "startNode" ? "endNode" : "startNode";
  const counts = new Map<string, { edges: number; nodes: Set<string> }>();
  for (const edge of edges) {
    const count = memo(counts, keyOf(edge[near]), () => ({ edges: 0, nodes: new Set<string>() }));
    count.edges += 1;
    count.nodes.add(keyOf(edge[far]));
  }
  return [...counts.values()].some((count) => count.edges >= each && count.nodes.size < each - 1);
}

function segmentBody(step: Step, filter: Filter, size: number): QueryBody {
  const body = new QueryBody();
  if (step.member?.kind === "edges") {
    body.add(edgesOf(step), { edges: edgeExpression(step, filter) }, selectEdges(step), size);
    const nodes = { from: edgesOf(step), chainTo: "destination", filter: conditionOf(step) };
    body.add(step.name, { nodes }, selectOf(step));
  } else {
    body.add(step.name, { nodes: { filter: conditionOf(step, filter) } }, selectOf(step), size);
  }
  chain(body, step);
  return body;
}

function narrow(step: Step, ids: readonly InstanceId[]): Filter {
  if (step.member?.kind === "edges" || step.member?.kind === "reverse") return around(step, ids);
  return references(ids);
}

function references(ids: readonly InstanceId[]): Filter {
  const instances = ids.map(({ space, externalId }) => ({ space, externalId }));
  return all({ instanceReferences: instances })!;
}

function batches(ids: readonly InstanceId[]): InstanceId[][] {
  const found: InstanceId[][] = [];
  for (let at = 0; at < ids.length; at += IDS) found.push(ids.slice(at, at + IDS));
  return found;
}
