/** A table as the rest of the runtime reads it, made when the view is first used. */

import { ValidationFailed } from "../errors/input.ts";
import { memo } from "../memo.ts";
import type { Model, Table } from "./table.ts";

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
  /** The members with a value of their own; `membersOf` has the others too. */
  readonly stored: readonly (Value | Relation)[];
  /** Identifiers of properties whose numbers may be beyond what a double holds. */
  readonly int64: readonly string[];
  /** Nodes or edges of any kind, of which only what all of them have is known. */
  readonly bare?: true;
}

const VIEWS = new WeakMap<Table, View>();

/** Edges of any type. */
export const EDGES: View = {
  ...build({ name: "Edge", view: ["", "", ""], edge: ["", ""] }),
  bare: true,
};

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
  const stored = [
    ...Object.entries(table.values ?? {}).map(([name, code]) => valueFrom(name, code)),
    ...Object.entries(table.relations ?? {}).map(([name, code]) => relationFrom(name, code)),
  ];
  return {
    table,
    name: table.name,
    source: { type: "view", space, externalId, version },
    key: `${externalId}/${version}`,
    instanceType: table.edge ? "edge" : "node",
    stored,
    int64: stored
      .filter((member) => member.kind === "value" && member.type === "int64")
      .map((member) => member.id),
  };
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

function relationFrom(name: string, code: string): Relation {
  const { type, ...stored } = storedOf(name, code);
  return { kind: "relation", to: type === "*" ? undefined : type, ...stored };
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
