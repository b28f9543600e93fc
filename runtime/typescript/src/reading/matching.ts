/** Figures over a query. */

import { ValidationFailed } from "../errors/input.ts";
import type { CallOptions } from "../http/values.ts";
import type { Asked } from "./asked.ts";
import type { Options } from "./asking.ts";
import { replayed } from "./builder/replaying.ts";
import type { QuerySteps } from "./builder/steps.ts";
import { needsAnswers } from "./conditions.ts";

export async function figuresOver(
  query: QuerySteps,
  metrics: any,
  options: Options,
): Promise<any[]> {
  const asked = await matchedBy(query);
  const { figuresFor } = await import("./verbs/aggregates.ts");
  return figuresFor(query.context, asked, metrics, options.groupBy as any, options);
}

export async function bucketsOver(
  query: QuerySteps,
  property: string,
  interval: number,
  call: CallOptions,
): Promise<any[]> {
  const asked = await matchedBy(query);
  const { bucketsFor } = await import("./verbs/histogram.ts");
  return bucketsFor(query.context, asked, property, interval, call);
}

/** What branches require is a condition like others; what they bring makes no difference. */
async function matchedBy(query: QuerySteps): Promise<Asked> {
  const asked = await replayed(query);
  if (asked.limit !== undefined) {
    throw new ValidationFailed("figures are over everything that matches: leave out the limit", {
      view: asked.view.name,
    });
  }
  return needsAnswers(asked) ? (await import("./connected/words.ts")).worded(asked) : asked;
}
