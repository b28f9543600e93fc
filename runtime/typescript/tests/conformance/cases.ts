/** The case files of `runtime/conformance`, and the model they share as tables. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ConnectionTable, Table } from "../../src/instances/table.ts";

const ROOT = fileURLToPath(new URL("../../../conformance/", import.meta.url));
export const TOPICS = ["filters", "bodies", "values", "retries", "queries", "errors", "paging"];
/** Topics of generators, which a runtime has no part in. */
export const OF_GENERATORS = ["names"];

/** A file; integers beyond what a double holds are `{"$int64": digits}`, as in the cases themselves. */
export function read(path: string): any {
  return exact(readFileSync(ROOT + path, "utf-8"));
}

export function exact(text: string): any {
  const tokens = /"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g;
  return JSON.parse(
    text.replace(tokens, (token) => (token[0] === '"' ? token : `{"$int64":"${token}"}`)),
  );
}

/** Folders with cases; one that is not known is an error, so that a new topic is noticed. */
export function topics(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "schema")
    .map((entry) => entry.name);
}

const facts = read("languages.json").languages.typescript;
export const timestampDigits: number = facts.timestampDigits;

/** The cases of a topic that this language runs, with their full names. */
export function cases(topic: string): { name: string; case: any }[] {
  const differs = new Set(facts.differs.map((one: any) => one.case));
  const lacks = new Set<string>(facts.lacks);
  return readdirSync(ROOT + topic)
    .sort()
    .flatMap((file) =>
      read(`${topic}/${file}`).cases.map((one: any) => ({
        name: `${topic}/${file.replace(".json", "")}/${one.id}`,
        case: one,
      })),
    )
    .filter(
      ({ name, case: one }) =>
        !differs.has(name) && !one.needs?.some((need: string) => lacks.has(need)),
    );
}

export const model: any = read("model.json");

/** The model as the tables a generated package has. */
export const tables: Record<string, Table> = Object.fromEntries(
  Object.entries<any>(model.views).map(([name, view]) => [name, table(name, view)]),
);

function table(name: string, view: any): Table {
  const values: Record<string, string> = {};
  const relations: Record<string, string> = {};
  const connections: Record<string, ConnectionTable> = {};
  for (const [property, row] of Object.entries<any>(view.properties)) {
    const words = [
      row.list && "list",
      row.required && "required",
      row.unit && "unit",
      row.maxSize && `max=${row.maxSize}`,
      row.values && `values=${row.values.join()}`,
    ].filter(Boolean);
    if (row.kind === "direct") relations[property] = [row.target ?? "*", ...words].join(" ");
    else if (row.kind === "edges" || row.kind === "reverse")
      connections[property] = connection(row);
    else values[property] = [row.kind, ...words].join(" ");
  }
  const edge = view.usedFor === "edge" ? { edge: ["", ""] as const } : {};
  return {
    name,
    view: [model.space, name, model.version],
    values,
    relations,
    connections,
    ...edge,
  };
}

function connection(row: any): ConnectionTable {
  const led = { to: row.target, ...(row.single ? { one: true as const } : {}) };
  if (row.kind === "edges") {
    return {
      ...led,
      edge: row.type,
      ...(row.direction === "inwards" ? { inwards: true } : {}),
      ...(row.edgeView ? { properties: row.edgeView } : {}),
    };
  }
  const through = [model.space, `${row.target}/${model.version}`, row.through] as const;
  return { ...led, through, by: row.through, ...(row.throughList ? { list: true } : {}) };
}
