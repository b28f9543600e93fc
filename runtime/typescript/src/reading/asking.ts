/** From the options people write to what is asked. */

import { ValidationFailed } from "../errors/input.ts";
import type { Filter } from "../filters/filter.ts";
import { whereFilter } from "../filters/keywords.ts";
import type { Context } from "../instances/context.ts";
import type { View } from "../instances/view.ts";
import { type Asked, everything } from "./asked.ts";

export type Options = Readonly<Record<string, unknown>>;

/** What is no keyword filter. */
const RESERVED = new Set([
  "where",
  "properties",
  "sortBy",
  "limit",
  "chunkSize",
  "cursor",
  "targetUnits",
  "signal",
  "timeout",
  "groupBy",
]);

/** Options as what is asked; whatever is not for reads in general is a filter. */
export async function askedOf(context: Context, view: View, options: Options): Promise<Asked> {
  const keywords: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const renamed = view.table.keywords && Object.hasOwn(view.table.keywords, name);
    if (renamed || !RESERVED.has(name)) keywords[name] = value;
  }
  const { where, properties, sortBy, limit, targetUnits } = options;
  if ("where" in options && where === undefined) {
    throw new ValidationFailed("where is undefined, which could mean everything: leave it out", {
      view: view.name,
    });
  }
  const conditions = where === undefined ? [] : [await meaning(context, view, where)];
  const asked = {
    ...everything(view),
    filter: whereFilter(view, context.instanceSpace, keywords, ...conditions),
    limit: limit as number | undefined,
  };
  if ([sortBy, properties, targetUnits].every((named) => named === undefined)) return asked;
  const { sortsOf } = await import("../filters/sorting.ts");
  const { propertiesOf, unitsOf } = await import("./names.ts");
  return {
    ...asked,
    sorts: sortsOf(view, sortBy),
    properties: propertiesOf(view, properties),
    units: unitsOf(view, targetUnits),
  };
}

/** What a condition says; fields are loaded by the first. */
export async function meaning(
  { model, instanceSpace }: Context,
  view: View,
  given: unknown,
): Promise<Filter> {
  return (await import("../filters/fields.ts")).meant(view, model, instanceSpace, given);
}
