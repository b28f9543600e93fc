/** A table as the rest of the runtime reads it, made when the view is first used. */

import { ValidationFailed } from "../errors.ts";
import { memo } from "../memo.ts";
import type { ConnectionTable, Model, Table } from "./table.ts";

export type ValueType =
  | "text"
  | "int32"
  | "int64"
  | "float32"
  | "float64"
  | "boolean"
  | "timestamp"
  | "date"
  | "json"
  | "enum"
  | "timeseries"
  | "file"
  | "sequence";

interface Stored {
  readonly name: string;
  /** Identifier in the model. */
  readonly id: string;
  readonly list: boolean;
  readonly required: boolean;
  readonly readonly: boolean;
}

/** A value stored on the instance. */
export interface Value extends Stored {
  readonly kind: "value";
  readonly type: ValueType;
  /** The service can convert it to other units. */
  readonly unit: boolean;
  /** Longest text, in UTF-8 bytes. */
  readonly maxSize: number | undefined;
  /** The known values of an enum. */
  readonly values: readonly string[] | undefined;
}

/** A direct relation, or a list of them, stored on the instance. */
export interface Relation extends Stored {
  readonly kind: "relation";
  readonly to: string | undefined;
}

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

export interface ViewSource {
  readonly type: "view";
  readonly space: string;
  readonly externalId: string;
  readonly version: string;
}

export interface View {
  readonly table: Table;
  readonly name: string;
  /** As requests name it. */
  readonly source: ViewSource;
  /** As answers call it inside its space. */
  readonly key: string;
  readonly instanceType: "node" | "edge";
  readonly members: ReadonlyMap<string, Member>;
  /** The members with a value of their own. */
  readonly stored: readonly (Value | Relation)[];
  /** Identifiers of properties whose numbers may be beyond what a double holds. */
  readonly int64: readonly string[];
  /** Nodes of any kind, of which only what every node has is known. */
  readonly bare?: true;
}

/** What a relation leads to of which the model does not say more. */
export const BARE: View = {
  table: { name: "Node", view: ["", "", ""] },
  name: "Node",
  source: { type: "view", space: "", externalId: "", version: "" },
  key: "",
  instanceType: "node",
  members: new Map(),
  stored: [],
  int64: [],
  bare: true,
};

const VIEWS = new WeakMap<Table, View>();

/** The view a table describes. */
export function viewOf(table: Table): View {
  if (!Array.isArray(table?.view)) throw new ValidationFailed("this is not the table of a view");
  return memo(VIEWS, table, () => build(table));
}

/** The view on the other side of a member, when the client knows it. */
export function viewNamed(model: Model, name: string | undefined): View | undefined {
  const table = name !== undefined && Object.hasOwn(model, name) ? model[name] : undefined;
  return table && viewOf(table);
}

function build(table: Table): View {
  const [space, externalId, version] = table.view;
  const members = new Map<string, Member>();
  for (const [name, code] of Object.entries(table.values ?? {})) {
    members.set(name, valueFrom(name, code));
  }
  for (const [name, code] of Object.entries(table.relations ?? {})) {
    const { type, ...stored } = storedOf(name, code);
    members.set(name, { kind: "relation", to: type === "*" ? undefined : type, ...stored });
  }
  for (const [name, entry] of Object.entries(table.connections ?? {})) {
    members.set(name, connectionOf(name, entry));
  }
  const stored = [...members.values()].filter((member) => isStored(member));
  const [start, end] = table.edge ?? [];
  for (const [name, to] of table.edge
    ? ([
        ["startNode", start],
        ["endNode", end],
      ] as const)
    : []) {
    members.set(name, { kind: "end", name, id: name, to: to || undefined, many: false });
  }
  return {
    table,
    name: table.name,
    source: { type: "view", space, externalId, version },
    key: `${externalId}/${version}`,
    instanceType: table.edge ? "edge" : "node",
    members,
    stored,
    int64: stored
      .filter((member) => member.kind === "value" && member.type === "int64")
      .map((member) => member.id),
  };
}

export function isStored(member: Member): member is Value | Relation {
  return member.kind === "value" || member.kind === "relation";
}

function valueFrom(name: string, code: string): Value {
  const { type, ...stored } = storedOf(name, code);
  const maxSize = wordOf(code, "max");
  return {
    kind: "value",
    type: type as ValueType,
    ...stored,
    unit: code.split(" ").includes("unit"),
    maxSize: maxSize === undefined ? undefined : Number(maxSize),
    values: wordOf(code, "values")?.split(","),
  };
}

/** What follows `name=` in a code. */
function wordOf(code: string, name: string): string | undefined {
  const word = code.split(" ").find((one) => one.startsWith(`${name}=`));
  return word?.slice(name.length + 1);
}

function storedOf(name: string, code: string): Stored & { readonly type: string } {
  const [type = "", ...words] = code.split(" ");
  return {
    name,
    id: wordOf(code, "id") ?? name,
    type,
    list: words.includes("list"),
    required: words.includes("required"),
    readonly: words.includes("readonly"),
  };
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
