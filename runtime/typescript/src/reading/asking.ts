/** From the options people write to what is asked. */

import { ValidationFailed } from "../errors/input.ts";
import { whereFilter } from "../filters/keywords.ts";
import { sortsOf } from "../filters/sorting.ts";
import type { Context } from "../instances/context.ts";
import type { View } from "../instances/view.ts";
import { type Asked, everything } from "./asked.ts";
import { propertiesOf, unitsOf } from "./names.ts";

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
  const { model, instanceSpace } = context;
  const conditions =
    where === undefined
      ? []
      : [(await import("../filters/fields.ts")).meant(view, model, instanceSpace, where)];
  return {
    ...everything(view),
    filter: whereFilter(view, instanceSpace, keywords, ...conditions),
    sorts: sortsOf(view, sortBy),
    limit: limit as number | undefined,
    properties: propertiesOf(view, properties),
    units: unitsOf(view, targetUnits),
  };
}
