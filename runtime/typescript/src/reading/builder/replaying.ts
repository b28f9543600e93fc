/** From the steps of a query to what is asked. */

import { meant } from "../../filters/fields.ts";
import { all } from "../../filters/filter.ts";
import { whereFilter } from "../../filters/keywords.ts";
import { simplify } from "../../filters/simplify.ts";
import { sortsOf } from "../../filters/sorting.ts";
import type { Context } from "../../instances/context.ts";
import { type Asked, checkCount, everything } from "../asked.ts";
import { branchOf } from "../branching.ts";
import { propertiesOf, unitsOf } from "../names.ts";
import type { QuerySteps, Step } from "./steps.ts";

/** The steps of a query, one after the other. */
export function replayed(query: QuerySteps): Asked {
  return query.steps.reduce((asked, step) => after(step, asked, query), everything(query.view));
}

function after({ name, given }: Step, asked: Asked, query: QuerySteps): Asked {
  const { context, view } = query;
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
      const branch = branchOf(name, given, query, replayed);
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
      ? whereFilter(view, instanceSpace, given)
      : meant(view, model, instanceSpace, given),
  );
  const filter = all(asked.filter, ...found);
  return filter && simplify(filter, view);
}

function isKeywords(given: unknown): given is Record<string, unknown> {
  return given !== null && typeof given === "object" && !("toJSON" in given && "and" in given);
}
