/** What a `with...` of a query brings: which nodes, over which edges, how far. */

import { ValidationFailed } from "../errors/input.ts";
import type { Filter } from "../filters/filter.ts";
import { whosesOf } from "../filters/filter.ts";
import { simplify } from "../filters/simplify.ts";
import type { Context } from "../instances/context.ts";
import { BARE, type Connection, membersOf } from "../instances/members.ts";
import { type Relation, type View, viewNamed } from "../instances/view.ts";
import type { Asked, Branch } from "./asked.ts";
import { meaning } from "./asking.ts";
import { QuerySteps, stepTo } from "./builder/steps.ts";

type Member = Relation | Connection;
type Sub = ((query: any) => unknown) | QuerySteps | undefined;

interface Options {
  readonly edgeWhere?: unknown;
  readonly maxDistance?: unknown;
  readonly until?: unknown;
  readonly required?: unknown;
}

/** `replayed` tells what a query asks for, step by step. */
export async function branchOf(
  step: string,
  [sub, options = {}]: readonly any[],
  query: QuerySteps,
  replayed: (query: QuerySteps) => Promise<Asked>,
): Promise<Branch> {
  const { context, view } = query;
  const member = [...membersOf(view).values()].find(({ name }) => stepTo(name) === step) as Member;
  const place = { view: view.name, property: member.name };
  const asked = await replayed(chosen(member, sub, query));
  const filter = async (target: View, where: unknown): Promise<Filter | undefined> =>
    where === undefined
      ? undefined
      : plain(target, simplify(await meaning(context, target, where), target));
  const links = member.kind === "edges" && member.properties !== undefined;
  const edgeView = links ? known(context, view, member, member.properties) : undefined;
  const { edgeWhere, until } = options;
  if (edgeWhere !== undefined && !edgeView) {
    throw new ValidationFailed("these edges have no properties", place);
  }
  const distance = distanceOf(options, member, view);
  if (until !== undefined && distance === 1) {
    const hint = "give maxDistance too (Infinity is without end)";
    throw new ValidationFailed(`until ends a way of several steps: ${hint}`, place);
  }
  return {
    member,
    asked,
    edgeView,
    edgeFilter: edgeView && (await filter(edgeView, edgeWhere)),
    distance,
    required: requiredOf(options, member, view),
    until: await filter(asked.view, until),
  };
}

/** A condition that is carried out beside the way there, where there is no page to check. */
function plain(view: View, filter: Filter | undefined): Filter | undefined {
  const [whose] = whosesOf(filter);
  if (!whose) return filter;
  throw new ValidationFailed(
    "edgeWhere and until take no condition over a connection: put it into the query of the nodes",
    { view: view.name, property: whose.member.name },
  );
}

/** The query over the nodes on the other side. */
function chosen(member: Member, sub: Sub, parent: QuerySteps): QuerySteps {
  const { context, view } = parent;
  const place = { view: view.name, property: member.name };
  const to = "to" in member ? member.to : undefined;
  if (sub instanceof QuerySteps) {
    if (to === undefined && sub.view.instanceType === "node") return sub;
    throw new ValidationFailed(
      "a query stands for nodes of which the model does not say more: give a function",
      place,
    );
  }
  const target = to === undefined ? BARE : known(context, view, member, to);
  const query = parent.over(target);
  const found = sub ? sub(query) : query;
  if (found instanceof QuerySteps && found.view === target) return found;
  throw new ValidationFailed("the function returns the query it is given, with more steps", place);
}

/** Whether instances are left out that it leads nowhere from. */
function requiredOf({ required = false }: Options, member: Member, view: View): boolean {
  const place = { view: view.name, property: member.name };
  if (typeof required !== "boolean") {
    throw new ValidationFailed(`required is true or false, not ${String(required)}`, place);
  }
  if (required && member.kind === "end") {
    throw new ValidationFailed(
      "edges always have a node at each end: require nothing of it",
      place,
    );
  }
  return required;
}

/** How many edges to follow. */
function distanceOf(options: Options, member: Member, view: View): number {
  const { maxDistance = 1 } = options;
  const place = { view: view.name, property: member.name };
  const whole = Number.isInteger(maxDistance) || maxDistance === Number.POSITIVE_INFINITY;
  if (!whole || (maxDistance as number) < 1) {
    const wanted = "maxDistance must be a whole number from 1, or Infinity";
    throw new ValidationFailed(`${wanted}, not ${String(maxDistance)}`, place);
  }
  if (maxDistance !== 1 && !(member.kind === "edges" && member.many && member.to !== undefined)) {
    throw new ValidationFailed("maxDistance is for edges to any number of nodes", place);
  }
  return maxDistance as number;
}

function known(context: Context, view: View, member: Member, name: string | undefined): View {
  const found = viewNamed(context.model, name);
  if (found) return found;
  throw new ValidationFailed(
    `the client does not know ${name}: open it as of(${view.name}, { ${name} })`,
    { view: view.name, property: member.name },
  );
}
