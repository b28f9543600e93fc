/** Keyword filters: `{ minCapacity: 3, namePrefix: "Horn" }`, one name for each useful comparison. */

import { ValidationFailed } from "../errors/input.ts";
import { unknownName } from "../instances/members.ts";
import type { InstanceInput, TimestampInput } from "../instances/types.ts";
import type { Relation, Value, View } from "../instances/view.ts";
import { memo } from "../memo.ts";
import { Compared, propertyNamed } from "./compared.ts";
import type { Where } from "./condition.ts";
import { all, type Filter } from "./filter.ts";
import { simplify } from "./simplify.ts";

/** A value, or several of which one has to be; null is a filter that is not given. */
export type Is<T> = T | readonly T[] | null;

/** Keyword filters every node view has. */
export interface NodeFilter {
  externalId?: string | readonly string[];
  externalIdPrefix?: string;
  space?: string | readonly string[];
  minCreatedTime?: TimestampInput;
  maxCreatedTime?: TimestampInput;
  minLastUpdatedTime?: TimestampInput;
  maxLastUpdatedTime?: TimestampInput;
}

/** Keyword filters every edge view has. */
export interface EdgeFilter extends NodeFilter {
  edgeType?: InstanceInput | readonly InstanceInput[];
  startNode?: InstanceInput | readonly InstanceInput[];
  endNode?: InstanceInput | readonly InstanceInput[];
}

/** What `where` of a query takes: keyword filters, or a condition. */
export type Conditions<Keywords, Fields> = Keywords | Where<Fields>;

type Operator = "is" | "prefix" | "min" | "max" | "contains";
type Keyword = readonly [member: string, operator: Operator];

const BASE: readonly (readonly [string, Keyword])[] = [
  ["externalId", ["externalId", "is"]],
  ["externalIdPrefix", ["externalId", "prefix"]],
  ["space", ["space", "is"]],
  ["minCreatedTime", ["createdTime", "min"]],
  ["maxCreatedTime", ["createdTime", "max"]],
  ["minLastUpdatedTime", ["lastUpdatedTime", "min"]],
  ["maxLastUpdatedTime", ["lastUpdatedTime", "max"]],
];
const BASE_EDGE: readonly (readonly [string, Keyword])[] = [
  ["edgeType", ["edgeType", "is"]],
  ["startNode", ["startNode", "is"]],
  ["endNode", ["endNode", "is"]],
];
const KEYWORDS = new WeakMap<View, ReadonlyMap<string, Keyword>>();

/** Every keyword filter of the view. */
function keywordsOf(view: View): ReadonlyMap<string, Keyword> {
  return memo(KEYWORDS, view, () => build(view));
}

function build(view: View): ReadonlyMap<string, Keyword> {
  const names = new Map(BASE);
  if (view.instanceType === "edge")
    for (const [name, keyword] of BASE_EDGE) names.set(name, keyword);
  const own = Object.entries(view.table.keywords ?? {}) as [string, Keyword][];
  const renamed = new Set(own.map(([, keyword]) => keyword.join(" ")));
  for (const member of view.stored) {
    for (const [name, operator] of memberKeywords(member)) {
      if (!renamed.has(`${member.name} ${operator}`)) names.set(name, [member.name, operator]);
    }
  }
  for (const [name, keyword] of own) names.set(name, keyword);
  return names;
}

/** The keyword filters of a member: the one place that knows the rule. */
function memberKeywords(member: Value | Relation): readonly (readonly [string, Operator])[] {
  const { name } = member;
  if (member.list) return [[`${name}Contains`, "contains"]];
  if (member.kind === "relation") return [[name, "is"]];
  if (/^(int|float|date|timestamp)/.test(member.type)) {
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    return [
      [`min${capital}`, "min"],
      [`max${capital}`, "max"],
    ];
  }
  if (member.type === "text") {
    return [
      [name, "is"],
      [`${name}Prefix`, "prefix"],
    ];
  }
  return member.type === "json" ? [] : [[name, "is"]];
}

/** All the keyword filters together with other conditions; undefined when nothing is asked. */
export function whereFilter(
  view: View,
  instanceSpace: string | undefined,
  keywords: Readonly<Record<string, unknown>>,
  ...others: readonly Filter[]
): Filter | undefined {
  // null is a keyword that is not given, for callers that pass optional arguments on
  const given = Object.entries(keywords).filter(([, value]) => value !== null);
  const filters = given.map(([name, value]) => {
    const keyword = keywordsOf(view).get(name);
    if (!keyword) throw unknownName(view, "filter", name, keywordsOf(view).keys());
    if (value === undefined) {
      throw new ValidationFailed(
        `the filter ${name} is undefined, which could mean everything: give a value, or null for none`,
        { view: view.name },
      );
    }
    const property = propertyNamed(view, keyword[0])!;
    return compare(new Compared(property, instanceSpace), keyword[1], value);
  });
  const combined = all(...filters, ...others);
  return combined && simplify(combined, view);
}

function compare(compared: Compared, operator: Operator, value: unknown): Filter {
  switch (operator) {
    case "min":
      return compared.within({ gte: value });
    case "max":
      return compared.within({ lte: value });
    case "prefix":
      return compared.beginning(value);
    case "contains":
      return compared.holdingAny(Array.isArray(value) ? value : [value]);
    case "is":
      return Array.isArray(value) ? compared.among(value) : compared.equal(value);
  }
}
