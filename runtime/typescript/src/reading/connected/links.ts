/** What leads from one instance to another, as ids. */

import { askedTooMuch } from "../../errors/bad-answer.ts";
import { ServerError } from "../../errors/service.ts";
import { failure } from "../../errors/told.ts";
import type { Whose } from "../../filters/filter.ts";
import { all, type Filter, MATCH_ALL } from "../../filters/filter.ts";
import { keyOf } from "../../instances/keys.ts";
import type { Edges } from "../../instances/members.ts";
import type { InstanceId } from "../../instances/types.ts";
import { QUERY_ROWS } from "../plan.ts";
import { pointerOf } from "../planning/steps.ts";
import type { Pager } from "../running/pager.ts";
import { queryRequest, type Wire } from "../running/requests.ts";
import { hasData, named } from "./words.ts";

/** Where requests go, and what counts them. */
export type Run = Pick<Pager, "http" | "call" | "meter">;

export interface Link {
  readonly near: InstanceId;
  readonly far: InstanceId;
}

/** Links by what they are, so that none counts twice. */
export type Links = Map<string, Link>;

interface WireInstance extends InstanceId {
  readonly startNode?: InstanceId;
  readonly endNode?: InstanceId;
  readonly properties?: Record<string, Record<string, Record<string, any>>>;
}

interface Answer {
  readonly items: Record<string, WireInstance[]>;
  readonly nextCursor?: Record<string, string | null>;
}

interface Expressions {
  readonly with: Record<string, Wire>;
  readonly select: Wire;
}

/** The ids of all instances that match, or of the first `atMost`. */
export async function idsOf(
  run: Run,
  filter: Filter | undefined,
  kind: "node" | "edge",
  atMost: number = Number.POSITIVE_INFINITY,
): Promise<InstanceId[]> {
  const expressions = {
    with: { far: { [`${kind}s`]: { filter: filter ?? MATCH_ALL } } },
    select: { far: {} },
  };
  const found: InstanceId[] = [];
  for await (const { items } of pages(run, expressions, "far", () => found.length >= atMost)) {
    for (const { space, externalId } of items.far ?? []) found.push({ space, externalId });
  }
  return found.slice(0, atMost);
}

/** All links to nodes that match, found from these nodes; undefined when there are more than `room`. */
export async function linksFrom(
  run: Run,
  whose: Whose,
  there: Filter | undefined,
  room: number,
): Promise<Links | undefined> {
  const { member } = whose;
  if (member.kind !== "edges" || !there) return read(run, whose, among(whose, there), room);
  const direction = member.inwards ? "outwards" : "inwards";
  const edges = { from: "far", direction, maxDistance: 1, filter: ofEdges(whose, member) };
  return read(
    run,
    whose,
    {
      with: { far: { nodes: nodes(whose, there) }, links: { edges } },
      select: { far: {}, links: {} },
    },
    room,
  );
}

/** The links of some instances to nodes that match. */
export async function linksOf(
  run: Run,
  whose: Whose,
  near: readonly InstanceId[],
  there: Filter | undefined,
): Promise<Links> {
  const wanted = new Set(near.map(keyOf));
  const parts = await Promise.all(
    batches(near).map((part) => read(run, whose, among(whose, there, part))),
  );
  const found: Links = new Map();
  for (const part of parts)
    for (const [key, link] of part!) if (wanted.has(keyOf(link.near))) found.set(key, link);
  return found;
}

export function batches<T>(items: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += 1000) found.push(items.slice(at, at + 1000));
  return found;
}

function among(whose: Whose, there: Filter | undefined, near?: readonly InstanceId[]): Expressions {
  const { view, member, target } = whose;
  if (member.kind === "edges") {
    const end = member.inwards ? "endNode" : "startNode";
    const narrow: Filter | undefined = near && { in: { property: ["edge", end], values: near } };
    const nodeFilter = all(hasData(target), there);
    const edges = {
      direction: member.inwards ? "inwards" : "outwards",
      filter: ofEdges(whose, member, narrow),
      ...(nodeFilter && { nodeFilter }),
    };
    return { with: { links: { edges } }, select: { links: {} } };
  }
  const [space, key, property] = relationOf(whose);
  const [externalId = "", version] = key.split("/");
  const source = version
    ? { type: "view", space, externalId, version }
    : { type: "container", space, externalId };
  const expression =
    member.kind === "relation"
      ? { [`${view.instanceType}s`]: { filter: named(near ?? []) } }
      : { nodes: nodes(whose, all(there, near && pointsAt(whose, near))) };
  return {
    with: { far: expression },
    select: { far: { sources: [{ source, properties: [property] }] } },
  };
}

function nodes({ target }: Whose, there: Filter | undefined): Wire {
  return { filter: all(hasData(target), there) ?? MATCH_ALL };
}

function ofEdges({ edgeFilter }: Whose, { type }: Edges, narrow?: Filter): Filter {
  const [space, externalId] = type;
  const ofType: Filter = { equals: { property: ["edge", "type"], value: { space, externalId } } };
  return all(ofType, narrow, edgeFilter)!;
}

function pointsAt({ member }: Whose, values: readonly InstanceId[]): Filter | undefined {
  if (member.kind !== "reverse") return undefined;
  const property = member.through;
  return member.list ? { containsAny: { property, values } } : { in: { property, values } };
}

/** The property that leads on, or back, as the view of those that have it names it. */
function relationOf({ view, member, target }: Whose): readonly [string, string, string] {
  if (member.kind !== "reverse") return [view.source.space, view.key, member.id];
  const { name, ref } = pointerOf(member, target);
  const own = target.stored.find((stored) => stored.name === name);
  return own ? [target.source.space, target.key, own.id] : ref;
}

async function read(
  run: Run,
  whose: Whose,
  expressions: Expressions,
  room: number = Number.POSITIVE_INFINITY,
): Promise<Links | undefined> {
  const found: Links = new Map();
  const head = "far" in expressions.with ? "far" : "links";
  for await (const { items } of pages(run, expressions, head, () => found.size > room))
    for (const [key, link] of linksIn(items, whose)) found.set(key, link);
  return found.size > room ? undefined : found;
}

function* linksIn(
  items: Record<string, readonly WireInstance[]>,
  whose: Whose,
): Generator<[string, Link]> {
  const { member } = whose;
  const link = (near: InstanceId, far: InstanceId, edge = ""): [string, Link] => [
    `${keyOf(near)}\n${keyOf(far)}\n${edge}`,
    { near, far },
  ];
  if (member.kind === "edges") {
    for (const edge of items.links ?? []) {
      const [start, end] = [edge.startNode!, edge.endNode!];
      // Plain edges between the same nodes say no more than one; with properties each says its own.
      const own = member.properties === undefined ? "" : keyOf(edge);
      yield member.inwards ? link(end, start, own) : link(start, end, own);
    }
    return;
  }
  const [space, source, property] = relationOf(whose);
  for (const { properties, space: own, externalId } of items.far ?? []) {
    const node = { space: own, externalId };
    const value = properties?.[space]?.[source]?.[property] ?? [];
    for (const other of (Array.isArray(value) ? value : [value]) as InstanceId[])
      yield member.kind === "relation" ? link(node, other) : link(other, node);
  }
}

/** All pages of the head, each with all that follows from it, until there is enough. */
async function* pages(
  run: Run,
  expressions: Expressions,
  head: string,
  enough: () => boolean,
): AsyncGenerator<Answer> {
  let at: Record<string, string> = {};
  let size = QUERY_ROWS;
  let started = Date.now();
  for (;;) {
    let answer: Answer;
    try {
      answer = await send(run, expressions, head, size, at);
    } catch (error) {
      const waited = Date.now() - started;
      if (!askedTooMuch(error, waited, run.http.patience(run.call)) || size <= 1) throw error;
      run.meter.shrunk += 1;
      size = Math.max(1, Math.floor(size / 2));
      continue;
    }
    yield answer;
    started = Date.now();
    if (enough()) return;
    const next = answer.nextCursor ?? {};
    const { links } = next;
    if (head !== "links" && links) {
      at = { ...at, links };
      continue;
    }
    const after = next[head];
    if (!after) return;
    if (after === at[head]) throw failure(ServerError, "the service gave the same cursor twice");
    at = { [head]: after };
  }
}

async function send(
  { http, call, meter }: Run,
  expressions: Expressions,
  head: string,
  size: number,
  cursors: Record<string, string>,
): Promise<Answer> {
  meter.requests += 1;
  const sized = Object.entries(expressions.with).map(([name, made]) => [
    name,
    { ...made, limit: name === head ? size : QUERY_ROWS },
  ]);
  const body = { with: Object.fromEntries(sized) as Wire, select: expressions.select };
  const request = queryRequest(body, Object.keys(cursors).length ? cursors : undefined);
  const answer = await http.send(request, (text) => JSON.parse(text) as Answer, call);
  if (!answer?.items) throw failure(ServerError, "The answer does not have the form of a query's");
  for (const rows of Object.values(answer.items)) meter.rows += rows.length;
  return answer;
}
