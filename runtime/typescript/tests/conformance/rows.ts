/** Rows of the cases against what was read: what a row names must be there, and nothing else is looked at. */

import { expect } from "vitest";
import { model } from "./cases.ts";
import { attribute } from "./conditions.ts";
import { expected, neutral } from "./neutral.ts";

/** What the edges of the model lead to, which it does not say. */
export const ENDS: Record<string, string> = { $startNode: "Turbine", $endNode: "Sensor" };
const LEADING = ["direct", "edges", "reverse"];
const BASE: Record<string, string> = {
  $type: "direct",
  $edgeType: "direct",
  $startNode: "direct",
  $endNode: "direct",
  $version: "int32",
};

/** Exactly these instances; in this order only where there is one. */
export function checkRows(found: any[], said: any[], view: string, ordered = false): void {
  const rows = said.map((row) => (typeof row === "string" ? { $externalId: row } : row));
  const instances = [...found];
  if (!ordered) {
    instances.sort((one, other) => order(one.space, one.externalId, other.space, other.externalId));
    rows.sort((one, other) =>
      order(one.$space ?? "yard", one.$externalId, other.$space ?? "yard", other.$externalId),
    );
  }
  expect(instances.map((one) => one.externalId)).toEqual(rows.map((row) => row.$externalId));
  for (const [at, row] of rows.entries()) checkRow(instances[at], row, view);
}

function order(space: string, id: string, otherSpace: string, otherId: string): number {
  return space === otherSpace ? (id < otherId ? -1 : 1) : space < otherSpace ? -1 : 1;
}

function checkRow(instance: any, row: any, view: string): void {
  for (const [name, value] of Object.entries<any>(row)) {
    const member = ENDS[name]
      ? { kind: "direct", target: ENDS[name] }
      : model.views[view]?.properties[name];
    const found = instance[attribute(name)];
    if (!LEADING.includes(member?.kind) || (value?.$node && Object.keys(value).length === 1)) {
      expect(neutral(found, member?.kind ?? BASE[name] ?? "text")).toEqual(expected(value));
    } else checkConnection(found, value, member);
  }
}

function checkConnection(found: any, value: any, member: any): void {
  const target = member.target ?? "";
  if (member.kind === "direct" && !member.list) checkSingle(found?.node, value, target);
  else if (member.kind === "direct") {
    expect(found === undefined).toBe(value === null);
    checkRows(found?.map((one: any) => one.node) ?? [], value ?? [], target, true);
  } else if (member.single) checkSingle(found, value, target);
  else if (member.edgeView) {
    const links = new Map<string, any>(found.map((link: any) => [link.edge.externalId, link]));
    expect([...links.keys()].sort()).toEqual(
      value.map((link: any) => link.$edge.$externalId).sort(),
    );
    for (const { $edge, $node } of value) {
      const link = links.get($edge.$externalId);
      checkRow(link.edge, $edge, member.edgeView);
      checkRow(link.node, $node, target);
    }
  } else checkRows(found, value.$ordered ?? value, target, Boolean(value.$ordered));
}

function checkSingle(found: any, value: any, target: string): void {
  expect(found ?? null, "one or none").toEqual(value === null ? null : expect.anything());
  if (value !== null) checkRow(found, value, target);
}
