/** The conditions of the cases said in TypeScript. */

import { native } from "./neutral.ts";

const KEYWORDS: Record<string, (name: string) => string> = {
  is: (name) => name,
  prefix: (name) => `${name}Prefix`,
  contains: (name) => `${name}Contains`,
  min: (name) => `min${name[0]!.toUpperCase()}${name.slice(1)}`,
  max: (name) => `max${name[0]!.toUpperCase()}${name.slice(1)}`,
};
const METHODS: Record<string, string> = {
  "==": "eq",
  "!=": "ne",
  "<": "lt",
  "<=": "lte",
  ">": "gt",
  ">=": "gte",
};
const TWICE = new Map([["type", "nodeType"]]);

/** What a property of the cases is called here. */
export function attribute(path: string): string {
  const name = path.replace("$", "");
  return path.startsWith("$") ? (TWICE.get(name) ?? name) : name;
}

export function keywords(triples: any[][]): Record<string, unknown> {
  return Object.fromEntries(
    triples.map(([path, operator, value]) => [KEYWORDS[operator]!(attribute(path)), native(value)]),
  );
}

function field(fields: any, path: string): any {
  const [last, ...before] = path.split(".").reverse();
  const from = before.reverse().reduce((found, step) => found[attribute(step)].node, fields);
  return from[attribute(last!)];
}

/** The condition on what a connection leads to and on its edges, if there is one. */
function of(said: { where?: any[]; edge?: any[] } | undefined): any[] {
  if (!said) return [];
  const { where, edge } = said;
  const one = (part: any[]) => (fields: any) => condition(fields, part);
  if (!edge) return [one(where!)];
  return [{ ...(where && { where: one(where) }), edge: one(edge) }];
}

export function condition(fields: any, [name, ...rest]: any[]): any {
  if (name === "and" || name === "or") {
    const [first, ...others] = rest.map((part) => condition(fields, part));
    return others.reduce((joined, other) => joined[name](other), first);
  }
  if (name === "not") return condition(fields, rest[0]).not();
  if (name === "any" || name === "none" || name === "all")
    return field(fields, rest[0])[name](...of(rest[1]));
  if (name === "count") {
    const [path, comparison, number, other] = rest;
    return field(fields, path)
      .count(...of(other))
      [METHODS[comparison]!](number);
  }
  const values = rest
    .slice(1)
    .map((value) => (value?.$property ? field(fields, value.$property) : native(value)));
  return field(fields, rest[0])[METHODS[name] ?? name](...values);
}
