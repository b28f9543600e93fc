/** From the steps of a query to what is asked. */

import { all, type Filter } from "../../filters/filter.ts";
import { whereFilter } from "../../filters/keywords.ts";
import { simplify } from "../../filters/simplify.ts";
import type { Context } from "../../instances/context.ts";
import { type Asked, checkCount, everything } from "../asked.ts";
import { meaning } from "../asking.ts";
import { branchOf } from "../branching.ts";
import type { QuerySteps, Step } from "./steps.ts";

/** The steps of a query, one after the other. */
export async function replayed(query: QuerySteps): Promise<Asked> {
  let asked = everything(query.view);
  for (const step of query.steps) asked = await after(step, asked, query);
  return asked;
}

async function after({ name, given }: Step, asked: Asked, query: QuerySteps): Promise<Asked> {
  const { context, view } = query;
  switch (name) {
    case "where":
      return { ...asked, filter: await narrowed(asked, given, context) };
    case "limit":
      checkCount(view, "limit", given[0], 0);
      return { ...asked, limit: given[0] };
    case "sortBy":
      return { ...asked, sorts: (await import("../../filters/sorting.ts")).sortsOf(view, given) };
    case "properties":
      return { ...asked, properties: (await import("../names.ts")).propertiesOf(view, given) };
    case "targetUnits":
      return { ...asked, units: (await import("../names.ts")).unitsOf(view, given[0]) };
    default: {
      const branch = await branchOf(name, given, query, replayed);
      const others = asked.branches.filter(({ member }) => member !== branch.member);
      return { ...asked, branches: [...others, branch] };
    }
  }
}

async function narrowed(
  asked: Asked,
  conditions: readonly unknown[],
  context: Context,
): Promise<Filter | undefined> {
  const { view } = asked;
  const found: (Filter | undefined)[] = [asked.filter];
  for (const given of conditions)
    found.push(
      isKeywords(given)
        ? whereFilter(view, context.instanceSpace, given)
        : await meaning(context, view, given),
    );
  const filter = all(...found);
  return filter && simplify(filter, view);
}

function isKeywords(given: unknown): given is Record<string, unknown> {
  return given !== null && typeof given === "object" && !("toJSON" in given && "and" in given);
}
