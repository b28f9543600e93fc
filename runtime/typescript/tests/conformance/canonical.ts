/** When two JSON documents say the same: the rules of the README of the cases. */

import { read } from "./cases.ts";

const { defaults: DEFAULTS, parts: PARTS } = read("canonical.json");
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?(\d\d)?)?$/;

/** The body of a request, without what may differ between languages. */
export function canonicalRequest(path: string, body: any): any {
  const kept = Object.entries(body).filter(
    ([name, value]) =>
      value !== null && JSON.stringify(DEFAULTS[path]?.[name]) !== JSON.stringify(value),
  );
  const { items, ...rest } = Object.fromEntries(kept) as any;
  if (path === "/models/instances") {
    return { ...canonical(rest), items: items.map(canonicalItem).sort(byText) };
  }
  return canonical(rest.with ? renamed(rest) : { ...rest, ...(items ? { items } : {}) });
}

/** The parts of a query by where they come from, as every language has names of its own for them. */
function renamed(body: any): any {
  const names = Object.fromEntries(
    Object.keys(body.with).map((name) => [name, place(body.with, name)]),
  );
  const keyed = (parts: any, change = (part: any) => part): any =>
    Object.fromEntries(
      Object.entries<any>(parts).map(([name, part]) => [names[name], change(part)]),
    );
  const relinked = (part: any): any => {
    const kind = part.nodes ? "nodes" : "edges";
    const { from, ...inner } = part[kind];
    const kept = Object.entries(inner).filter(([name, value]) => PARTS[kind][name] !== value);
    return {
      ...part,
      [kind]: { ...Object.fromEntries(kept), ...(from ? { from: names[from] } : {}) },
    };
  };
  return {
    ...body,
    with: keyed(body.with, relinked),
    select: keyed(body.select),
    ...(body.cursors ? { cursors: keyed(body.cursors) } : {}),
  };
}

function place(parts: any, name: string): string {
  const kind = parts[name].nodes ? "nodes" : "edges";
  const inner = { ...PARTS[kind], ...parts[name][kind] };
  if (!inner.from) return kind;
  const words = [kind, inner.direction, inner.chainTo, inner.through?.identifier];
  if (kind === "edges") words.push(JSON.stringify(canonical(inner.filter)));
  return `${place(parts, inner.from)} > ${words.filter(Boolean).join(" ")}`;
}

/** What is expected, with each `$atMost` that holds replaced by what was sent. */
export function within(expected: any, sent: any): any {
  if (typeof expected !== "object" || expected === null) return expected;
  if (expected.$atMost) {
    const size = Number(sent?.number);
    return Number.isInteger(size) && size >= 1 && size <= Number(expected.$atMost.number)
      ? sent
      : expected;
  }
  if (Array.isArray(expected)) return expected.map((one, at) => within(one, sent?.[at]));
  return Object.fromEntries(
    Object.entries(expected).map(([name, one]) => [name, within(one, sent?.[name])]),
  );
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
