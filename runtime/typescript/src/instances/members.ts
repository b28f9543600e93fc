/** The members of a view: what is stored on its instances, and what leads from them to others. */

import { ValidationFailed } from "../errors/input.ts";
import { memo } from "../memo.ts";
import type { ConnectionTable } from "./table.ts";
import type { Relation, Value, View } from "./view.ts";

interface Led {
  readonly name: string;
  readonly id: string;
  readonly to: string | undefined;
  readonly many: boolean;
}

/** Edges of one type that start or end at the instance. */
export interface Edges extends Led {
  readonly kind: "edges";
  readonly type: readonly [space: string, externalId: string];
  readonly inwards: boolean;
  readonly properties: string | undefined;
}

/** Nodes whose direct relation points at the instance. */
export interface Reverse extends Led {
  readonly kind: "reverse";
  readonly through: readonly [space: string, source: string, property: string];
  /** Name of the relation in the view on the other side. */
  readonly by: string | undefined;
  readonly list: boolean;
}

/** The node at one end of an edge. */
export interface End extends Led {
  readonly kind: "end";
}

export type Connection = Edges | Reverse | End;
export type Member = Value | Relation | Connection;

/** What a relation leads to of which the model does not say more. */
export const BARE: View = {
  table: { name: "Node", view: ["", "", ""] },
  name: "Node",
  source: { type: "view", space: "", externalId: "", version: "" },
  key: "",
  instanceType: "node",
  stored: [],
  int64: [],
  bare: true,
};

const MEMBERS = new WeakMap<View, ReadonlyMap<string, Member>>();

/** Everything an instance of the view has besides its id, by name. */
export function membersOf(view: View): ReadonlyMap<string, Member> {
  return memo(MEMBERS, view, () => {
    const { connections = {}, edge } = view.table;
    const all: Member[] = [...view.stored];
    for (const [name, entry] of Object.entries(connections)) all.push(connectionOf(name, entry));
    if (edge) all.push(endOf("startNode", edge[0]), endOf("endNode", edge[1]));
    return new Map(all.map((member) => [member.name, member]));
  });
}

/** Whether the member has a value of its own. */
export function isStored(member: Member): member is Value | Relation {
  return member.kind === "value" || member.kind === "relation";
}

function endOf(name: string, to: string): End {
  return { kind: "end", name, id: name, to: to || undefined, many: false };
}

function connectionOf(name: string, entry: ConnectionTable): Edges | Reverse {
  const led = { name, id: entry.id ?? name, to: entry.to, many: !entry.one };
  if (entry.through) {
    return { kind: "reverse", ...led, through: entry.through, by: entry.by, list: !!entry.list };
  }
  const { edge = ["", ""], properties } = entry;
  return { kind: "edges", ...led, type: edge, inwards: !!entry.inwards, properties };
}

/** The error for a name the view does not have. */
export function unknownName(
  view: View,
  what: string,
  name: string,
  known: Iterable<string>,
): ValidationFailed {
  const message = `there is no ${what} ${JSON.stringify(name)}; there are: ${[...known].join(", ")}`;
  return new ValidationFailed(message, { view: view.name });
}

/** The identifier of a property that has a value of its own. */
export function storedId(view: View, name: string, what: string): string {
  if (name === "externalId" || name === "space") return name;
  const member = membersOf(view).get(name);
  if (member && isStored(member)) return member.id;
  const known = view.stored.map((stored) => stored.name);
  throw unknownName(view, `property to ${what}`, name, known);
}
