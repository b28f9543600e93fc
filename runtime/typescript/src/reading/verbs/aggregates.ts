/** Figures over everything that matches. */

import { ValidationFailed } from "../../errors/input.ts";
import { isNever } from "../../filters/filter.ts";
import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../../instances/context.ts";
import { parserFor } from "../../instances/exact.ts";
import { toBigint, unmarked } from "../../instances/int64.ts";
import { itemsIn, itemsOf } from "../../instances/items.ts";
import { membersOf } from "../../instances/members.ts";
import type { View } from "../../instances/view.ts";
import { memo } from "../../memo.ts";
import type { Asked } from "../asked.ts";
import { askedOf, type Options } from "../asking.ts";
import { namedFilter } from "../conditions.ts";
import { countTold, figuresRequest } from "../counting.ts";
import { storedId } from "../names.ts";

const FUNCTIONS = ["avg", "count", "max", "min", "sum"];
const PER_REQUEST = 5;
const MOST_GROUPS = 5;

/** Which figures: `{ avg: "capacity", max: ["capacity", "hubHeight"], count: true }`. */
export interface Metrics<Field extends string> {
  readonly avg?: Field | readonly Field[];
  readonly max?: Field | readonly Field[];
  readonly min?: Field | readonly Field[];
  readonly sum?: Field | readonly Field[];
  /** `true` counts instances; a property counts those that have it. */
  readonly count?: true | Field | readonly Field[];
}

type Named<F> = F extends readonly (infer P extends string)[] ? P : F extends string ? F : never;

/** The figures of one group: `row.avg.capacity`, `row.count`. */
export type AggregateRow<M, G extends string> = {
  readonly group: { readonly [P in G]?: unknown };
} & {
  readonly [K in keyof M]: M[K] extends true
    ? number
    : { readonly [P in Named<M[K]>]: number | bigint | undefined };
};

/** How many values are in [start, start + interval). */
export interface Bucket {
  readonly start: number;
  readonly interval: number;
  readonly count: number;
}

interface Figure {
  readonly name: string;
  readonly of: string | undefined;
  readonly integer: boolean;
  readonly wire: Record<string, unknown>;
}

export async function aggregate(
  context: Context,
  view: View,
  metrics: Metrics<string>,
  options: Options,
): Promise<any[]> {
  const groupBy = options.groupBy as string | readonly string[] | undefined;
  return figuresFor(context, await askedOf(context, view, options), metrics, groupBy, options);
}

async function figuresFor(
  context: Context,
  asked: Asked,
  metrics: Metrics<string>,
  groupBy: string | readonly string[] | undefined,
  call: CallOptions,
): Promise<any[]> {
  const { view } = asked;
  const filter = await namedFilter(context, asked, call);
  const figures = figuresOf(view, metrics);
  const groups =
    groupBy === undefined ? [] : typeof groupBy === "string" ? [groupBy] : [...groupBy];
  if (groups.length > MOST_GROUPS) {
    throw new ValidationFailed(`group by at most ${MOST_GROUPS} properties`, { view: view.name });
  }
  const wires = groups.map((name) => storedId(view, name, "group by"));
  if (isNever(filter)) return groups.length ? [] : [emptyRow(figures)];
  const parts = [];
  for (let at = 0; at < figures.length; at += PER_REQUEST)
    parts.push(figures.slice(at, at + PER_REQUEST));
  const parse = parserFor([...view.int64, "value"]);
  const answers = await Promise.all(
    parts.map((part) => {
      const wanted = part.map((figure) => figure.wire);
      return context.http.send(
        figuresRequest(view, filter, wanted, wires),
        (text) => itemsOf<any>(parse(text).document),
        call,
      );
    }),
  );
  const rows = new Map<string, any>();
  for (const [number, items] of answers.entries()) {
    for (const item of items) {
      const key = JSON.stringify(wires.map((wire) => item.group?.[wire]));
      const row = memo(rows, key, () => emptyRow(figures));
      for (const [at, name] of groups.entries())
        row.group[name] = unmarked(item.group?.[wires[at]!]);
      for (const [at, figure] of parts[number]!.entries())
        put(row, figure, item.aggregates[at]?.value);
    }
  }
  return rows.size || groups.length ? [...rows.values()] : [emptyRow(figures)];
}

/** How many match; undefined where that has to be read. */
export async function count(
  context: Context,
  view: View,
  options: Options,
): Promise<number | undefined> {
  return countTold(context, await askedOf(context, view, options), options);
}

export async function histogram(
  context: Context,
  view: View,
  property: string,
  interval: number,
  options: Options,
): Promise<Bucket[]> {
  const filter = await namedFilter(context, await askedOf(context, view, options), options);
  const place = { view: view.name, property };
  const member = membersOf(view).get(property);
  if (member?.kind !== "value" || member.list || !/^(int|float)/.test(member.type)) {
    throw new ValidationFailed("a histogram needs a number", place);
  }
  if (typeof interval !== "number" || !(interval > 0)) {
    throw new ValidationFailed(`interval must be a number above 0, not ${String(interval)}`, place);
  }
  if (isNever(filter)) return [];
  const wire = { histogram: { property: member.id, interval } };
  const wanted = figuresRequest(view, filter, [wire]);
  const items = await context.http.send(wanted, itemsIn<any>, options);
  const buckets: { start: number; count: number }[] = items[0]?.aggregates[0]?.buckets ?? [];
  return buckets.map((bucket) => ({ start: bucket.start, interval, count: bucket.count }));
}

function figuresOf(view: View, metrics: Metrics<string>): Figure[] {
  const figures: Figure[] = [];
  for (const [name, given] of Object.entries(metrics)) {
    if (!FUNCTIONS.includes(name)) {
      const known = FUNCTIONS.join(", ");
      throw new ValidationFailed(
        `there is no aggregate ${JSON.stringify(name)}; there are: ${known}`,
        {
          view: view.name,
        },
      );
    }
    const properties =
      given === true ? [undefined] : typeof given === "string" ? [given] : [...given];
    for (const of of properties) {
      if (of === undefined && name !== "count") {
        throw new ValidationFailed(`${name} needs a property`, { view: view.name });
      }
      const member = of === undefined ? undefined : membersOf(view).get(of);
      const integer =
        member?.kind === "value" && member.type === "int64" && name !== "avg" && name !== "count";
      const wire = {
        [name]: of === undefined ? {} : { property: storedId(view, of, "aggregate") },
      };
      figures.push({ name, of, integer, wire });
    }
  }
  if (!figures.length)
    throw new ValidationFailed("give at least one aggregate", { view: view.name });
  return figures;
}

function emptyRow(figures: readonly Figure[]): Record<string, any> {
  const row: Record<string, any> = { group: {} };
  for (const { name, of } of figures) {
    const nothing = name === "count" ? 0 : undefined;
    if (of === undefined) row[name] = nothing;
    else row[name] = { ...row[name], [of]: nothing };
  }
  return row;
}

function put(row: Record<string, any>, { name, of, integer }: Figure, value: unknown): void {
  if (value === undefined || value === null) return;
  // Figures may come as decimals, which are not exact and stay numbers.
  const exact = integer && (typeof value === "string" || Number.isSafeInteger(value));
  const figure = exact ? toBigint(value) : unmarked(value);
  if (of === undefined) row[name] = figure;
  else row[name][of] = figure;
}
