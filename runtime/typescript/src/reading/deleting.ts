/** What hangs on instances: found before they are deleted, so that nothing goes or breaks unseen. */

import { all, type Filter } from "../filters/filter.ts";
import { propertyRef } from "../filters/names.ts";
import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { idOf } from "../instances/ids.ts";
import { itemsIn } from "../instances/items.ts";
import { keyOf } from "../instances/keys.ts";
import type { InstanceId, InstanceInput } from "../instances/types.ts";
import { type Relation, type View, viewOf } from "../instances/view.ts";
import { batches, idsOf, type Run } from "./connected/links.ts";
import { hasData } from "./connected/words.ts";
import { post } from "./running/requests.ts";

/** What a deletion would take along; `client.delete(plan)` deletes exactly what is in it. */
export interface DeletionPlan {
  readonly nodes: readonly InstanceId[];
  /** Those that were named, and those that start or end at the nodes, which the service deletes with them. */
  readonly edges: readonly InstanceId[];
  /** What points at the nodes and stays, by view and relation: `"Blade.turbine"`. These relations are cut. */
  readonly references: Readonly<Record<string, readonly InstanceId[]>>;
  /** How many of the instances have data that each view sees, also views the client does not know. */
  readonly views: Readonly<Record<string, number>>;
  toString(): string;
}

type Kind = "node" | "edge";
type Named = Readonly<Partial<Record<"nodes" | "edges", readonly InstanceInput[]>>>;

export async function deletionPlan(
  context: Context,
  doomed: Named,
  call: CallOptions,
): Promise<DeletionPlan> {
  const run: Run = { http: context.http, call, meter: { requests: 0, rows: 0, shrunk: 0 } };
  const named = (given: readonly InstanceInput[] = []): InstanceId[] =>
    unique(given.map((one) => idOf(one, context.instanceSpace)));
  const nodes = named(doomed.nodes);
  const own = named(doomed.edges);
  const edges = unique([...own, ...(await edgesOf(run, nodes))]);
  const [references, views] = await Promise.all([
    pointing(run, Object.values(context.model).map(viewOf), nodes, edges),
    seenBy(
      context,
      [
        ...nodes.map((id) => ({ instanceType: "node", ...id })),
        ...own.map((id) => ({ instanceType: "edge", ...id })),
      ],
      call,
    ),
  ]);
  const plan = { nodes, edges, references, views };
  const found = edges.length - own.length;
  return Object.defineProperty(plan, "toString", { value: () => told(plan, found) });
}

/** The edges that start or end at nodes. */
async function edgesOf(run: Run, nodes: readonly InstanceId[]): Promise<InstanceId[]> {
  const found = await Promise.all(
    batches(nodes).map((values) => {
      const at = (end: string): Filter => ({ in: { property: ["edge", end], values } });
      return idsOf(run, { or: [at("startNode"), at("endNode")] }, "edge");
    }),
  );
  return found.flat();
}

/** What stays and points at nodes, by view and relation. */
async function pointing(
  run: Run,
  views: readonly View[],
  nodes: readonly InstanceId[],
  edges: readonly InstanceId[],
): Promise<Record<string, InstanceId[]>> {
  // What the most special view says of an instance is said by its parents too.
  const special = [...views].sort((one, other) => childrenOf(one) - childrenOf(other));
  const relations = special.flatMap((view) =>
    view.stored.flatMap((member) => (member.kind === "relation" ? [{ view, member }] : [])),
  );
  const found = await Promise.all(
    relations.map(({ view, member }) => pointingBy(run, view, member, nodes)),
  );
  const going = { node: new Set(nodes.map(keyOf)), edge: new Set(edges.map(keyOf)) };
  const references: Record<string, InstanceId[]> = {};
  const told = new Set<string>();
  for (const [at, { view, member }] of relations.entries()) {
    const kind: Kind = view.instanceType;
    const fresh = found[at]!.filter((id) => {
      const said = `${kind} ${member.id} ${keyOf(id)}`;
      if (going[kind].has(keyOf(id)) || told.has(said)) return false;
      told.add(said);
      return true;
    });
    if (fresh.length) references[`${view.name}.${member.name}`] = fresh;
  }
  return references;
}

async function pointingBy(
  run: Run,
  view: View,
  member: Relation,
  nodes: readonly InstanceId[],
): Promise<InstanceId[]> {
  const property = propertyRef(view, member.id);
  const found = await Promise.all(
    batches(nodes).map((values) => {
      const points: Filter = member.list
        ? { containsAny: { property, values } }
        : { in: { property, values } };
      return idsOf(run, all(hasData(view), points), view.instanceType);
    }),
  );
  return found.flat();
}

/** How many of the instances have data in each view there is. */
async function seenBy(
  { http }: Context,
  instances: readonly object[],
  call: CallOptions,
): Promise<Record<string, number>> {
  const numbers = new Map<string, number>();
  for (const items of batches(instances)) {
    const body = { items, inspectionOperations: { involvedViews: {} } };
    for (const { inspectionResults } of await http.send(
      post("/inspect", body),
      itemsIn<any>,
      call,
    )) {
      for (const { space, externalId, version } of inspectionResults.involvedViews) {
        const name = `${space}:${externalId}(${version})`;
        numbers.set(name, (numbers.get(name) ?? 0) + 1);
      }
    }
  }
  return Object.fromEntries([...numbers].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function told({ nodes, edges, references, views }: DeletionPlan, found: number): string {
  const named = nodes.length + edges.length - found;
  return [
    `delete ${named} instances and ${found} edges that lead to them`,
    ...Object.entries(views).map(([name, number]) => `  ${name}: ${number} have data it sees`),
    ...Object.entries(references).map(
      ([name, ids]) => `  ${name}: ${ids.length} point at them, and will not any more`,
    ),
  ].join("\n");
}

function childrenOf({ table }: View): number {
  return table.children?.length ?? 0;
}

function unique(ids: readonly InstanceId[]): InstanceId[] {
  return [...new Map(ids.map((id) => [keyOf(id), id])).values()];
}
