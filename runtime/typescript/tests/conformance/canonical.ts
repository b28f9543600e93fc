/** When two JSON documents say the same: the rules of the README of the cases. */

import { read } from "./cases.ts";

const DEFAULTS = read("canonical.json").defaults;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?(\d\d)?)?$/;

/** The body of a request, without what may differ between languages. */
export function canonicalRequest(path: string, body: any): any {
  const kept = Object.entries(body).filter(
    ([name, value]) =>
      value !== null && JSON.stringify(DEFAULTS[path]?.[name]) !== JSON.stringify(value),
  );
  const { items, ...rest } = Object.fromEntries(kept) as any;
  const plainItems = items.map(canonicalItem).sort(byText);
  return { ...canonical(rest), items: plainItems };
}

/** A filter with `and` and `or` flat, each part once, and in an order of their own. */
export function canonical(value: any): any {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === "string") return TIMESTAMP.test(value) ? { moment: moment(value) } : value;
  if (typeof value === "number") return { number: String(value) };
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value);
  if (names.length === 1 && names[0] === "$int64")
    return { number: BigInt(value.$int64).toString() };
  if (names.length === 1 && (names[0] === "and" || names[0] === "or")) {
    return joined(names[0], value[names[0]].map(canonical));
  }
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return sorted(kept.map(([name, inner]) => [name, canonical(inner)]));
}

function joined(kind: string, parts: any[]): any {
  const flat = parts.flatMap((part) => (Object.keys(part).join() === kind ? part[kind] : [part]));
  const unique = [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()].sort(
    byText,
  );
  return unique.length === 1 ? unique[0] : { [kind]: unique };
}

/** One instance of an upsert: null clears a property, and says nothing anywhere else. */
function canonicalItem({ sources, ...item }: any): any {
  const plain = canonical(item);
  if (!sources?.length) return plain;
  const known = sources.map(({ source, properties }: any) => ({
    source: canonical(source),
    properties: property(properties ?? {}),
  }));
  return sorted(Object.entries({ ...plain, sources: known.sort(byText) }));
}

/** A property value; inside JSON values null is a value. */
function property(value: any): any {
  if (Array.isArray(value)) return value.map(property);
  if (typeof value !== "object" || value === null || "$int64" in value) return canonical(value);
  return sorted(Object.entries(value).map(([name, inner]) => [name, property(inner)]));
}

function sorted(entries: [string, any][]): any {
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

function moment(text: string): number {
  const zone = /(Z|[+-]\d\d(:?\d\d)?)$/.test(text) ? text : `${text}Z`;
  return new Date(zone.replace(/([+-]\d\d)$/, "$1:00")).getTime();
}
