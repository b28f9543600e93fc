/**
 * Saying the same with less: filters rewritten into shorter ones that match the same instances. Every rule also
 * holds where a missing value makes a condition neither true nor false, and below a `not`.
 */

import type { View } from "../instances/view.ts";
import type { Filter, PropertyRef } from "./filter.ts";
import { isNever, MATCH_ALL, NEVER } from "./filter.ts";
import { propertyRef } from "./names.ts";

/** How many values one `in` carries at most: what the service recommends. */
const MAX_VALUES = 1000;

type Part<K extends string> = Extract<Filter, Readonly<Record<K, unknown>>>;

/** The shortest filter this module knows that matches the same instances. */
export function simplify(filter: Filter, ...views: readonly View[]): Filter {
  return new Simplifier(scalarsOf(views)).run(filter, true);
}

function same(value: unknown): string {
  return JSON.stringify(value);
}

/** The properties that are known to hold one value, not a list. */
function scalarsOf(views: readonly View[]): (ref: PropertyRef) => boolean {
  const known = new Set(
    views.flatMap((view) =>
      view.stored
        .filter((member) => !member.list)
        .map((member) => same(propertyRef(view, member.id))),
    ),
  );
  return (ref) =>
    (ref.length === 2 && (ref[0] === "node" || ref[0] === "edge")) || known.has(same(ref));
}

class Simplifier {
  readonly #scalar: (ref: PropertyRef) => boolean;

  constructor(scalar: (ref: PropertyRef) => boolean) {
    this.#scalar = scalar;
  }

  /** `positive`: below an even number of `not`, where neither true nor false is as good as false. */
  run(filter: Filter, positive: boolean): Filter {
    if ("and" in filter) return this.#and(filter.and.map((part) => this.run(part, positive)));
    if ("or" in filter) return this.#or(filter.or.map((part) => this.run(part, positive)));
    if ("not" in filter) {
      const inner = this.run(filter.not, !positive);
      return "not" in inner ? inner.not : { not: inner };
    }
    if ("nested" in filter) {
      const inner = this.run(filter.nested.filter, true);
      // without a related instance it is neither true nor false, which `not` keeps
      return isNever(inner) && positive
        ? NEVER
        : { nested: { scope: filter.nested.scope, filter: inner } };
    }
    return this.#leaf(filter);
  }

  #and(filters: readonly Filter[]): Filter {
    const flat = unique(filters.flatMap((part) => ("and" in part ? part.and : [part])));
    if (flat.some(isNever)) return NEVER;
    const wanted = flat.filter((part) => !("matchAll" in part));
    const parts = mergeHasData(this.#mergeNested(mergeRanges(wanted)));
    return parts.length > 1 ? { and: parts } : (parts[0] ?? MATCH_ALL);
  }

  #or(filters: readonly Filter[]): Filter {
    const flat = unique(filters.flatMap((part) => ("or" in part ? part.or : [part])));
    const parts = flat.filter((part) => !isNever(part));
    if (parts.some((part) => "matchAll" in part)) return MATCH_ALL;
    return parts.length > 1 ? { or: parts } : (parts[0] ?? NEVER);
  }

  /** Conditions on the same related instance in one visit; only where there is one such instance. */
  #mergeNested(parts: readonly Filter[]): Filter[] {
    const groups = new Map<string, Filter[]>();
    const order: (Filter | Filter[])[] = [];
    const scopes = new Map<Filter[], PropertyRef>();
    for (const part of parts) {
      if (!("nested" in part) || !this.#scalar(part.nested.scope)) {
        order.push(part);
        continue;
      }
      const key = same(part.nested.scope);
      let group = groups.get(key);
      if (!group) {
        group = [];
        groups.set(key, group);
        scopes.set(group, part.nested.scope);
        order.push(group);
      }
      group.push(part.nested.filter);
    }
    return order.map((part) =>
      Array.isArray(part)
        ? { nested: { scope: scopes.get(part)!, filter: this.#and(part) } }
        : part,
    );
  }

  #leaf(filter: Filter): Filter {
    if ("instanceReferences" in filter) {
      const instances = unique(filter.instanceReferences);
      if (!instances.length) return NEVER;
      return chunked(instances, "or", (part) => ({ instanceReferences: part }));
    }
    if ("in" in filter) {
      const { property } = filter.in;
      return this.#values(filter.in, "or", (values) =>
        values.length === 1 && this.#scalar(property)
          ? { equals: { property, value: values[0] } }
          : { in: { property, values } },
      );
    }
    if ("containsAny" in filter) {
      const { property } = filter.containsAny;
      return this.#values(filter.containsAny, "or", (values) => ({
        containsAny: { property, values },
      }));
    }
    if ("containsAll" in filter) {
      const { property } = filter.containsAll;
      return this.#values(filter.containsAll, "and", (values) => ({
        containsAll: { property, values },
      }));
    }
    return filter;
  }

  #values(
    given: { readonly values: unknown },
    join: "and" | "or",
    make: (values: readonly unknown[]) => Filter,
  ): Filter {
    if (!Array.isArray(given.values)) return make(given.values as never);
    const values = unique(given.values as unknown[]);
    if (!values.length && join === "or") return NEVER;
    return values.length > MAX_VALUES ? chunked(values, join, make) : make(values);
  }
}

function chunked<T>(
  values: readonly T[],
  join: "and" | "or",
  make: (part: readonly T[]) => Filter,
): Filter {
  if (values.length <= MAX_VALUES) return make(values);
  const parts: Filter[] = [];
  for (let at = 0; at < values.length; at += MAX_VALUES)
    parts.push(make(values.slice(at, at + MAX_VALUES)));
  return join === "and" ? { and: parts } : { or: parts };
}

function unique<T>(values: readonly T[]): T[] {
  return values.length < 2
    ? [...values]
    : [...new Map(values.map((value) => [same(value), value])).values()];
}

/** Bounds on one property in one `range`: what an index can use. */
function mergeRanges(parts: readonly Filter[]): Filter[] {
  const merged: Filter[] = [];
  const places = new Map<string, number>();
  for (const part of parts) {
    if (!("range" in part)) {
      merged.push(part);
      continue;
    }
    const key = same(part.range.property);
    const at = places.get(key);
    const joined =
      at === undefined ? undefined : join((merged[at] as Part<"range">).range, part.range);
    if (at !== undefined && joined) {
      merged[at] = { range: joined };
      continue;
    }
    if (at === undefined) places.set(key, merged.length);
    merged.push(part);
  }
  return merged;
}

type Range = Part<"range">["range"];

/** Two ranges on one property as one, if each gives a different bound. */
function join(first: Range, second: Range): Range | undefined {
  const low = [first, second].filter((range) => "gt" in range || "gte" in range);
  const high = [first, second].filter((range) => "lt" in range || "lte" in range);
  if (low.length !== 1 || high.length !== 1) return undefined;
  return { ...low[0]!, ...high[0]! };
}

function mergeHasData(parts: readonly Filter[]): Filter[] {
  const found = parts.filter((part): part is Part<"hasData"> => "hasData" in part);
  if (found.length < 2) return [...parts];
  const sources = unique(found.flatMap((part) => part.hasData));
  return [{ hasData: sources }, ...parts.filter((part) => !("hasData" in part))];
}
