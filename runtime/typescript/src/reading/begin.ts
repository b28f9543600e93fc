/** Starting a read of whatever was asked. */

import type { InstanceId } from "../instances/types.ts";
import type { View } from "../instances/view.ts";
import type { Asked } from "./asked.ts";
import { askedOf, type Options, replayed } from "./asking.ts";
import type { QueryBuilder } from "./builder/query.ts";
import type { Context } from "./context.ts";
import { planOf } from "./planning/planner.ts";
import { collected, type Extent } from "./read.ts";
import { endpointOf, readCursor } from "./running/cursor.ts";
import { Pager } from "./running/pager.ts";
import { stepwise } from "./running/stepwise.ts";

/** Of a verb, from its options. */
export function beginVerb(context: Context, view: View, options: Options, soon: boolean): Pager {
  return begin(context, askedOf(context, view, options), options as Extent, soon);
}

export function beginQuery(query: QueryBuilder, extent: Extent, soon: boolean): Pager {
  return begin(query.context, replayed(query), extent, soon);
}

/** The ids of what a query matches. */
export async function idsOf(query: QueryBuilder, extent: Extent): Promise<InstanceId[]> {
  const bare: Asked = { ...replayed(query), properties: [], branches: [] };
  const rows = await readAll(query.context, bare, extent);
  return rows.map(({ space, externalId }) => ({ space, externalId }));
}

/** Everything that was asked for. */
export function readAll(context: Context, asked: Asked, extent: Extent): Promise<any[]> {
  return collected(begin(context, asked, extent, false));
}

function begin({ http }: Context, asked: Asked, extent: Extent, soon: boolean): Pager {
  extent.signal?.throwIfAborted();
  const { limit, chunkSize, cursor } = extent;
  const plan = planOf(asked, { limit, chunkSize, soon, endpoint: endpointOf(cursor) });
  return new Pager(stepwise(plan), http, extent, readCursor(plan, cursor));
}
