/**
 * Conditions over connections: what of a filter the service can do, and what pages are checked by. The service filters
 * by what is stored on an instance, and looks through direct relations. Everything else becomes one of two things: the
 * ids of those that match, where few do, or a check of every page of the instances the rest of the filter holds for.
 */

import {
  all,
  type Filter,
  isNever,
  MATCH_ALL,
  NEVER,
  Whose,
  whosesOf,
} from "../../filters/filter.ts";
import { propertyRef } from "../../filters/names.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { View } from "../../instances/view.ts";
import { memo } from "../../memo.ts";
import type { Asked, Branch } from "../asked.ts";

/** What stands in the place of conditions, by what they say. */
export type Instead = ReadonlyMap<string, Filter>;

/** What a condition says, for comparing. */
export function said(whose: Whose): string {
  return JSON.stringify(whose);
}

/** Instances of the view only; nothing can be asked of nodes the model does not describe. */
export function hasData(view: View): Filter | undefined {
  return view.bare ? undefined : { hasData: [view.source] };
}

/** The filter with others in the place of conditions over connections. */
export function put(filter: Filter, instead: (whose: Whose) => Filter | undefined): Filter {
  if ("whose" in filter) return instead(filter.whose) ?? filter;
  if ("and" in filter) return { and: filter.and.map((part) => put(part, instead)) };
  if ("or" in filter) return { or: filter.or.map((part) => put(part, instead)) };
  if ("not" in filter) return { not: put(filter.not, instead) };
  return filter;
}

/** What is asked, as far as possible in the words of the service, with what its branches require. */
export function worded(asked: Asked): Asked {
  const filter = all(
    asked.filter,
    ...asked.branches.filter(isRequired).map((one) => leads(asked, one)),
  );
  const branches = asked.branches.map((branch) => ({ ...branch, asked: worded(branch.asked) }));
  return { ...asked, filter: filter && put(filter, natively), branches };
}

function isRequired(branch: Branch): boolean {
  return branch.required;
}

/** Instances that the branch leads somewhere from. */
function leads({ view }: Asked, { member, asked, edgeFilter }: Branch): Filter {
  const more = asked.branches.filter(isRequired).map((inner) => leads(asked, inner));
  const filter = all(asked.filter, ...more);
  return { whose: new Whose({ view, member, target: asked.view, filter, edgeFilter }) };
}

/** A single step along a direct relation, which the service can look through itself. */
function natively(whose: Whose): Filter | undefined {
  const { member, view, target } = whose;
  const inner = whose.filter && put(whose.filter, natively);
  if (member.kind !== "relation" || whose.atLeast > 1 || whose.failing || whosesOf(inner).length)
    return undefined;
  const scope = propertyRef(view, member.id);
  const exists: Filter = { exists: { property: scope } };
  // A list without elements has a value too, so that one has to be looked for.
  const there = all(hasData(target), inner) ?? (member.list ? MATCH_ALL : undefined);
  return there ? { and: [exists, { nested: { scope, filter: there } }] } : exists;
}

/** What the service can filter by, and what has to be checked besides. */
export function split(filter: Filter | undefined): { kept?: Filter; checks?: Filter } {
  if (!filter || !whosesOf(filter).length) return filter ? { kept: filter } : {};
  const parts = conjuncts(filter);
  const checks = all(...parts.filter((part) => whosesOf(part).length));
  const kept = all(
    ...parts.map((part) => relaxed(part, true)).filter((part) => !("matchAll" in part)),
  );
  return { ...(kept && { kept }), ...(checks && { checks }) };
}

function conjuncts(filter: Filter): readonly Filter[] {
  return "and" in filter ? filter.and.flatMap(conjuncts) : [filter];
}

/** A filter of the service that leaves out nothing the condition holds for. */
function relaxed(filter: Filter, positive: boolean): Filter {
  if ("whose" in filter) return positive ? MATCH_ALL : NEVER;
  if ("and" in filter) {
    const parts = filter.and.map((part) => relaxed(part, positive));
    return parts.some(isNever) ? NEVER : { and: parts };
  }
  if ("or" in filter) {
    const parts = filter.or.map((part) => relaxed(part, positive));
    return parts.some((part) => "matchAll" in part) ? MATCH_ALL : { or: parts };
  }
  if ("not" in filter) {
    const inner = relaxed(filter.not, !positive);
    return isNever(inner) ? MATCH_ALL : { not: inner };
  }
  return filter;
}

/** Whether the filter is about connections only, so that who knows these needs no service. */
export function decides(filter: Filter): boolean {
  if ("and" in filter) return filter.and.every(decides);
  if ("or" in filter) return filter.or.every(decides);
  return "not" in filter ? decides(filter.not) : "whose" in filter;
}

/** Whether such a filter holds for an instance, by the keys that each condition holds for. */
export function holds(
  filter: Filter,
  key: string,
  found: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if ("and" in filter) return filter.and.every((part) => holds(part, key, found));
  if ("or" in filter) return filter.or.some((part) => holds(part, key, found));
  if ("not" in filter) return !holds(filter.not, key, found);
  return "whose" in filter && found.get(said(filter.whose))!.has(key);
}

/** What stands for a condition: the ids of those that match, or of what they point at. */
export function standing({ view, member }: Whose, ids: readonly InstanceId[]): Filter {
  if (member.kind !== "relation" || !ids.length) return named(ids);
  const property = propertyRef(view, member.id);
  // below a `not`, what points nowhere has to be told from what is unknown
  return {
    and: [
      { exists: { property } },
      member.list ? { containsAny: { property, values: ids } } : { in: { property, values: ids } },
    ],
  };
}

export function named(ids: readonly InstanceId[]): Filter {
  return ids.length ? { instanceReferences: ids } : NEVER;
}

/** The same where search and aggregate have to understand it: they know no references to instances. */
export function byExternalId(filter: Filter): Filter {
  if ("instanceReferences" in filter) {
    const spaces = new Map<string, InstanceId[]>();
    for (const id of filter.instanceReferences) memo(spaces, id.space, () => []).push(id);
    return {
      or: [...spaces].map(([space, ids]) => ({
        and: [
          { equals: { property: ["node", "space"], value: space } },
          { in: { property: ["node", "externalId"], values: ids.map((id) => id.externalId) } },
        ],
      })),
    };
  }
  if ("and" in filter) return { and: filter.and.map(byExternalId) };
  if ("or" in filter) return { or: filter.or.map(byExternalId) };
  return "not" in filter ? { not: byExternalId(filter.not) } : filter;
}

/** What holds wherever the filter is false or unknown; undefined where no filter says that. */
export function untrue(filter: Filter, wanted = true): Filter | undefined {
  if ("and" in filter || "or" in filter) {
    const both = "and" in filter;
    const parts = (both ? filter.and : filter.or).map((part) => untrue(part, wanted));
    if (parts.includes(undefined)) return undefined;
    return both === wanted ? { or: parts as Filter[] } : { and: parts as Filter[] };
  }
  if ("not" in filter) return untrue(filter.not, !wanted);
  const opposite: Filter = wanted ? { not: filter } : filter;
  if ("exists" in filter) return opposite;
  const [kind] = Object.keys(filter);
  if (!VALUES.has(kind!)) return undefined;
  const { property, ...rest } = Object.values(filter)[0] as Record<string, unknown>;
  if (Object.values(rest).some(isProperty)) return undefined;
  const [first] = property as string[];
  if (first === "node" || first === "edge") return opposite; // these always have a value
  return { or: [opposite, { not: { exists: { property: property as string[] } } }] };
}

const VALUES = new Set(["equals", "in", "range", "prefix", "containsAny", "containsAll"]);

function isProperty(value: unknown): boolean {
  return typeof value === "object" && value !== null && "property" in value;
}
