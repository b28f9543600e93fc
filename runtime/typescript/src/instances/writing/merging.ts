/** What is said of an instance, by however many objects, as one row; two that contradict each other are an error. */

import { ValidationFailed } from "../../errors/input.ts";
import { encodeJson } from "../json.ts";
import { keyOf, sameId } from "../keys.ts";
import type { InstanceId } from "../types.ts";
import type { WriteRow } from "./results.ts";

export function putEnds(row: WriteRow, type: InstanceId, start: InstanceId, end: InstanceId): void {
  put(row, "type", type);
  put(row, "startNode", start);
  put(row, "endNode", end);
}

export function put(row: WriteRow, name: string, value: unknown): void {
  if (row.body[name] === undefined) row.body[name] = value;
  else if (!same(row.body[name], value)) throw disagree(row, name);
}

interface Entry {
  readonly source: object;
  readonly properties: Record<string, unknown>;
}

function sourcesOf(row: WriteRow): Entry[] {
  row.body.sources ??= [];
  return row.body.sources;
}

export function addSource(
  row: WriteRow,
  source: object,
  properties: Record<string, unknown>,
): void {
  const sources = sourcesOf(row);
  const known = sources.find((entry) => same(entry.source, source));
  if (!known) {
    sources.push({ source, properties });
    return;
  }
  for (const [id, value] of Object.entries(properties)) {
    if (!Object.hasOwn(known.properties, id)) known.properties[id] = value;
    else if (!same(known.properties[id], value)) throw disagree(row, id);
  }
}

/** Adds to a list of relations. */
export function append(row: WriteRow, source: object, id: string, me: InstanceId): void {
  const sources = sourcesOf(row);
  const entry = sources.find(({ properties }) => Object.hasOwn(properties, id));
  row.pointAt(me);
  if (!entry) {
    addSource(row, source, { [id]: [me] });
    return;
  }
  const listed = (entry.properties[id] ?? []) as InstanceId[];
  if (!listed.some((one) => sameId(one, me))) entry.properties[id] = [...listed, me];
}

function same(one: unknown, other: unknown): boolean {
  return encodeJson(one) === encodeJson(other);
}

function disagree(row: WriteRow, property: string): ValidationFailed {
  return new ValidationFailed(
    "two objects with this id disagree on the value; write one object per instance",
    { property, item: keyOf(row.id) },
  );
}
