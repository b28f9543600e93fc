/** From what people write, options and steps of a query, to what is asked. Loaded when anything is. */

import { ValidationFailed } from "../errors.ts";
import { all } from "../filters/filter.ts";
import { whereFilter } from "../filters/keywords.ts";
import { simplify } from "../filters/simplify.ts";
import { sortsOf } from "../filters/sorting.ts";
import type { View } from "../instances/view.ts";
import { type Asked, checkCount, everything } from "./asked.ts";
import { branchOf } from "./branching.ts";
import type { QueryBuilder, Step } from "./builder/query.ts";
import type { Context } from "./context.ts";
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
export function askedOf(context: Context, view: View, options: Options): Asked {
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
  const conditions = where === undefined ? [] : [where];
  return {
    ...everything(view),
    filter: whereFilter(view, model, instanceSpace, keywords, conditions),
    sorts: sortsOf(view, sortBy),
    limit: limit as number | undefined,
    properties: propertiesOf(view, properties),
    units: unitsOf(view, targetUnits),
  };
}

/** The steps of a query, one after the other. */
export function replayed(query: QueryBuilder): Asked {
  const { context, view } = query;
  return query.steps.reduce((asked, step) => after(step, asked, context), everything(view));
}

function after({ name, given }: Step, asked: Asked, context: Context): Asked {
  const { view } = asked;
  switch (name) {
    case "where":
      return { ...asked, filter: narrowed(asked, given, context) };
    case "limit":
      checkCount(view, "limit", given[0], 0);
      return { ...asked, limit: given[0] };
    case "sortBy":
      return { ...asked, sorts: sortsOf(view, given) };
    case "properties":
      return { ...asked, properties: propertiesOf(view, given) };
    case "targetUnits":
      return { ...asked, units: unitsOf(view, given[0]) };
    default: {
      const branch = branchOf(name, given, view, context, replayed);
      const others = asked.branches.filter(({ member }) => member !== branch.member);
      return { ...asked, branches: [...others, branch] };
    }
  }
}

function narrowed(asked: Asked, conditions: readonly unknown[], context: Context): Asked["filter"] {
  const { view } = asked;
  const { model, instanceSpace } = context;
  const found = conditions.map((given) =>
    isKeywords(given)
      ? whereFilter(view, model, instanceSpace, given)
      : whereFilter(view, model, instanceSpace, {}, [given]),
  );
  const filter = all(asked.filter, ...found);
  return filter && simplify(filter, view);
}

function isKeywords(given: unknown): given is Record<string, unknown> {
  return given !== null && typeof given === "object" && !("toJSON" in given && "and" in given);
}
