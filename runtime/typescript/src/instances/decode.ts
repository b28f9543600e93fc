/**
 * From parsed answers to instances, in place: the object the parser made of the properties becomes the
 * instance, and only what JSON has no type for is converted.
 */

import { BadAnswer } from "../errors/bad-answer.ts";
import { memo } from "../memo.ts";
import { parseTimestamp } from "./moments.ts";
import type { InstanceId } from "./types.ts";
import type { View } from "./view.ts";

/** An instance in an answer. */
export interface WireInstance extends InstanceId {
  readonly instanceType: "node" | "edge";
  readonly version: number;
  readonly createdTime: number;
  readonly lastUpdatedTime: number;
  readonly deletedTime?: number;
  readonly type?: InstanceId;
  readonly startNode?: InstanceId;
  readonly endNode?: InstanceId;
  readonly properties?: Readonly<Record<string, Readonly<Record<string, Record<string, any>>>>>;
}

/** An instance of whatever view. */
export type Row = InstanceId & Record<string, any>;

/** Makes instances of one view; `marked` tells that integers were put in quotes. */
export type Decode = (items: readonly WireInstance[], marked: boolean) => Row[];
/** What is done to the properties of a row besides, under their identifiers. */
export type Convert = (row: Row, marked: boolean) => void;

const DECODERS = new WeakMap<View, Decode>();

/** Of views without 64-bit integers; `exactDecoder` is for all. */
export function decoderOf(view: View): Decode {
  return memo(DECODERS, view, () => decoderWith(view));
}

export function decoderWith(view: View, convert?: Convert): Decode {
  const moments = view.stored.filter(
    (member) => member.kind === "value" && member.type === "timestamp",
  );
  const renamed = view.stored.filter((member) => member.id !== member.name);
  const { space } = view.source;
  const { key } = view;
  return (items, marked) => {
    if (!Array.isArray(items))
      throw new BadAnswer("form", "The answer does not have the form of instances");
    const rows: Row[] = [];
    for (const item of items) {
      if (typeof item?.externalId !== "string" || typeof item.space !== "string") {
        throw new BadAnswer("form", "The answer holds an instance without an id");
      }
      const row = (item.properties?.[space]?.[key] ?? {}) as Row;
      convert?.(row, marked);
      for (const member of moments) {
        const value = row[member.id];
        if (value !== undefined) row[member.id] = momentOf(value);
      }
      if (renamed.length) for (const member of renamed) rename(row, member.id, member.name);
      addBase(row, item);
      rows.push(row);
    }
    return rows;
  };
}

function momentOf(value: unknown): unknown {
  if (typeof value === "string") return parseTimestamp(value) ?? value;
  return Array.isArray(value) ? value.map(momentOf) : value;
}

function rename(row: Row, id: string, name: string): void {
  if (!Object.hasOwn(row, id)) return;
  row[name] = row[id];
  delete row[id];
}

function addBase(target: Row, item: WireInstance): void {
  const row = target as Record<string, unknown>;
  row.space = item.space;
  row.externalId = item.externalId;
  row.version = item.version;
  row.createdTime = new Date(item.createdTime);
  row.lastUpdatedTime = new Date(item.lastUpdatedTime);
  if (item.deletedTime !== undefined) row.deletedTime = new Date(item.deletedTime);
  if (item.instanceType === "edge") {
    row.edgeType = item.type;
    row.startNode = item.startNode;
    row.endNode = item.endNode;
  } else if (item.type) {
    row.nodeType = item.type;
  }
}
