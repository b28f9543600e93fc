/** How many values lie in each interval. */

import { ValidationFailed } from "../../errors/input.ts";
import { isNever } from "../../filters/filter.ts";
import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../../instances/context.ts";
import { itemsIn } from "../../instances/items.ts";
import { membersOf } from "../../instances/members.ts";
import type { View } from "../../instances/view.ts";
import type { Asked } from "../asked.ts";
import { askedOf, type Options } from "../asking.ts";
import { namedFilter } from "../conditions.ts";
import { figuresRequest } from "../wording.ts";

/** How many values are in [start, start + interval). */
export interface Bucket {
  readonly start: number;
  readonly interval: number;
  readonly count: number;
}

export async function histogram(
  context: Context,
  view: View,
  property: string,
  interval: number,
  options: Options,
): Promise<Bucket[]> {
  return bucketsFor(context, await askedOf(context, view, options), property, interval, options);
}

/** Buckets of everything that is asked for. */
export async function bucketsFor(
  context: Context,
  asked: Asked,
  property: string,
  interval: number,
  call: CallOptions,
): Promise<Bucket[]> {
  const { view } = asked;
  const filter = await namedFilter(context, asked, call);
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
  const items = await context.http.send(wanted, itemsIn<any>, call);
  const buckets: { start: number; count: number }[] = items[0]?.aggregates[0]?.buckets ?? [];
  return buckets.map((bucket) => ({ start: bucket.start, interval, count: bucket.count }));
}
