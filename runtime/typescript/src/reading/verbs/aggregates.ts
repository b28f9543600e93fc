/** Figures over everything that matches. */

import { ValidationFailed } from "../../errors/input.ts";
import { isNever } from "../../filters/filter.ts";
import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../../instances/context.ts";
import { toBigint, unmarked } from "../../instances/int64.ts";
import { itemsIn, itemsOf } from "../../instances/items.ts";
import { membersOf, storedId } from "../../instances/members.ts";
import type { View } from "../../instances/view.ts";
import { memo } from "../../memo.ts";
import type { Asked } from "../asked.ts";
import { askedOf, type Options } from "../asking.ts";
import { namedFilter } from "../conditions.ts";
import { figuresRequest } from "../wording.ts";

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

/** Figures over everything that is asked for. */
export async function figuresFor(
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
  const answers = await Promise.all(
    parts.map(async (part) => {
      const wanted = part.map((figure) => figure.wire);
      return figuresIn(
        view,
        await context.http.send(figuresRequest(view, filter, wanted, wires), checked, call),
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

/** The text of an answer, which is JSON with items. */
function checked(text: string): string {
  itemsIn(text);
  return text;
}

/** What it holds. Sums may be longer than numbers are exact. */
async function figuresIn(view: View, text: string): Promise<any[]> {
  if (!/\d{16}/.test(text)) return itemsIn<any>(text);
  const { parserFor } = await import("../../instances/exact.ts");
  return itemsOf(parserFor([...view.int64, "value"])(text).document);
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
