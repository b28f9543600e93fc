/** Conditions over connections while a read is carried out: turned round, or checked page by page. */

import { ValidationFailed } from "../../errors/input.ts";
import { all, type Filter, type Whose, whosesOf } from "../../filters/filter.ts";
import { simplify } from "../../filters/simplify.ts";
import { keyOf } from "../../instances/keys.ts";
import type { InstanceId } from "../../instances/types.ts";
import type { View } from "../../instances/view.ts";
import type { Asked } from "../asked.ts";
import { QUERY_ROWS } from "../plan.ts";
import { batches, idsOf, type Links, linksFrom, linksOf, type Run } from "./links.ts";
import * as words from "./words.ts";

/** What is asked in the words of the service, and what its pages are to be checked by. */
export interface Answered {
  readonly asked: Asked;
  readonly checks: Filter | undefined;
  /** How each condition is answered, for people. */
  readonly notes: readonly string[];
}

/**
 * Puts the ids of those that match in the place of conditions, where they are few. `resumable` reads check their pages
 * instead, as whoever goes on from a cursor must find the same as before.
 */
export async function answered(run: Run, given: Asked, resumable: boolean): Promise<Answered> {
  const notes: string[] = [];
  const asked = words.worded(given);
  const branches = await Promise.all(
    asked.branches.map(async (one) => ({ ...one, asked: await inBranch(run, one.asked, notes) })),
  );
  const instead = new Map<string, Filter>();
  for (const whose of resumable ? [] : whosesOf(asked.filter)) {
    const ids = await nameable(run, whose);
    if (ids) instead.set(words.said(whose), words.standing(whose, ids));
    notes.push(ids ? turned(whose, ids) : `${shown(whose)} is checked page by page`);
  }
  const filter = asked.filter && words.put(asked.filter, (one) => instead.get(words.said(one)));
  const { kept, checks } = words.split(filter);
  return {
    asked: { ...asked, branches, filter: kept && simplify(kept, asked.view) },
    checks,
    notes,
  };
}

/** What is known of it before anything is sent. */
export function foreseen(given: Asked): Answered {
  const notes: string[] = [];
  const without = (asked: Asked): Asked => {
    for (const whose of whosesOf(asked.filter)) {
      notes.push(
        `${shown(whose)} is answered from the other end where few match, else page by page`,
      );
    }
    const branches = asked.branches.map((one) => ({ ...one, asked: without(one.asked) }));
    return { ...asked, branches, filter: words.split(asked.filter).kept };
  };
  return { asked: without(words.worded(given)), checks: undefined, notes };
}

/** The condition in words that aggregation and search understand: neither can be checked afterwards. */
export async function named(run: Run, view: View, filter: Filter | undefined): Promise<Filter> {
  const instead = new Map<string, Filter>();
  for (const whose of whosesOf(filter)) {
    const ids = await nameable(run, whose);
    if (!ids) throw tooMany(whose, "a figure or a search cannot be checked page by page");
    instead.set(words.said(whose), words.standing(whose, ids));
  }
  const put = words.put(filter!, (one) => instead.get(words.said(one)));
  return simplify(words.byExternalId(put), view);
}

/** What a branch brings is not checked: its conditions have to be few. */
async function inBranch(run: Run, asked: Asked, notes: string[]): Promise<Asked> {
  const branches = await Promise.all(
    asked.branches.map(async (one) => ({ ...one, asked: await inBranch(run, one.asked, notes) })),
  );
  const instead = new Map<string, Filter>();
  for (const whose of whosesOf(asked.filter)) {
    const ids = await nameable(run, whose);
    if (!ids) throw tooMany(whose, `start the query at ${whose.view.name}`);
    instead.set(words.said(whose), words.standing(whose, ids));
    notes.push(turned(whose, ids));
  }
  const filter = asked.filter && words.put(asked.filter, (one) => instead.get(words.said(one)));
  return { ...asked, branches, filter: filter && simplify(filter, asked.view) };
}

function tooMany(whose: Whose, instead: string): ValidationFailed {
  return new ValidationFailed(
    `more than ${QUERY_ROWS} match, which is too many to be named: narrow the condition, or ${instead}`,
    { view: whose.view.name, property: whose.member.name },
  );
}

function turned(whose: Whose, ids: readonly InstanceId[]): string {
  return `${shown(whose)} is found from the other end: ${ids.length} are named`;
}

function shown({ view, member }: Whose): string {
  return `the condition on ${view.name}.${member.name}`;
}

/** The ids that stand for a condition, found from the other end; undefined where they are too many. */
async function nameable(run: Run, whose: Whose): Promise<InstanceId[] | undefined> {
  const instead = new Map<string, Filter>();
  for (const part of whosesOf(whose.filter)) {
    const ids = await nameable(run, part);
    if (!ids) return undefined;
    instead.set(words.said(part), words.standing(part, ids));
  }
  const { target, member, failing, atLeast } = whose;
  const put = whose.filter && words.put(whose.filter, (one) => instead.get(words.said(one)));
  let there = put && simplify(put, target);
  if (member.kind === "relation") {
    if (atLeast > 1 || failing) return undefined; // how many of a list match is only seen on the instance
    const ids = await idsOf(run, all(words.hasData(target), there), "node", QUERY_ROWS + 1);
    return ids.length > QUERY_ROWS ? undefined : ids;
  }
  if (failing) {
    there = there && words.untrue(there);
    if (!there) return undefined;
  }
  const links = await linksFrom(run, whose, there, QUERY_ROWS);
  return links && enough(links, atLeast);
}

/** The near ends that have so many links. */
function enough(links: Links, atLeast: number): InstanceId[] {
  const numbers = new Map<string, { id: InstanceId; number: number }>();
  for (const { near } of links.values()) {
    const counted = numbers.get(keyOf(near));
    if (counted) counted.number += 1;
    else numbers.set(keyOf(near), { id: near, number: 1 });
  }
  const found = [...numbers.values()].filter(({ number }) => number >= atLeast);
  return found.map(({ id: { space, externalId } }) => ({ space, externalId }));
}

/** Keys of those of some instances of a view that a filter with conditions over connections holds for. */
export async function checked(
  run: Run,
  view: View,
  filter: Filter,
  ids: readonly InstanceId[],
): Promise<ReadonlySet<string>> {
  if (!ids.length) return new Set();
  const conditions = whosesOf(filter);
  const sets = await Promise.all(conditions.map((whose) => matching(run, whose, ids)));
  const found = new Map(conditions.map((whose, at) => [words.said(whose), sets[at]!]));
  if (words.decides(filter)) {
    const keys = new Map(
      [...found].map(([name, matches]) => [name, new Set(matches.map(keyOf))] as const),
    );
    return new Set(ids.map(keyOf).filter((key) => words.holds(filter, key, keys)));
  }
  const put = words.put(filter, (one) => words.named(found.get(words.said(one))!));
  return keptOf(run, view, simplify(put, view), ids);
}

/** Keys of those of some instances that a filter of the service holds for. */
async function keptOf(
  run: Run,
  view: View,
  filter: Filter | undefined,
  ids: readonly InstanceId[],
): Promise<ReadonlySet<string>> {
  const parts = await Promise.all(
    batches(ids).map((part) => {
      const among = all(words.named(part), words.hasData(view), filter);
      return idsOf(run, among, view.instanceType);
    }),
  );
  return new Set(parts.flat().map(keyOf));
}

/** Those of some instances that are connected with enough that match. */
async function matching(run: Run, whose: Whose, ids: readonly InstanceId[]): Promise<InstanceId[]> {
  const { member, failing, filter, atLeast } = whose;
  const simple = !failing && member.kind !== "relation" && !whosesOf(filter).length;
  const links = await linksOf(run, whose, ids, simple ? filter : undefined);
  if (!simple) {
    const ends = [...new Map([...links.values()].map(({ far }) => [keyOf(far), far])).values()];
    const counting = await farOf(run, whose, ends);
    for (const [key, link] of links) if (!counting.has(keyOf(link.far))) links.delete(key);
  }
  return enough(links, atLeast);
}

/** Keys of those at the other end that count. */
async function farOf(
  run: Run,
  { target, member, filter, failing }: Whose,
  ids: readonly InstanceId[],
): Promise<ReadonlySet<string>> {
  // What relations point at may be no instance of the view.
  const members =
    member.kind === "relation" && ids.length
      ? await keptOf(run, target, undefined, ids)
      : new Set(ids.map(keyOf));
  if (!filter) return members;
  const left = ids.filter((id) => members.has(keyOf(id)));
  const matching = await checked(run, target, filter, left);
  return new Set([...members].filter((key) => matching.has(key) !== failing));
}
