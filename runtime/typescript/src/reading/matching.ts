/** What a query matches, for figures. */

import { ValidationFailed } from "../errors/input.ts";
import type { Asked } from "./asked.ts";
import { replayed } from "./builder/replaying.ts";
import type { QuerySteps } from "./builder/steps.ts";
import { needsAnswers } from "./conditions.ts";

/** What branches require is a condition like others; what they bring makes no difference. */
export async function matchedBy(query: QuerySteps): Promise<Asked> {
  const asked = await replayed(query);
  if (asked.limit !== undefined) {
    throw new ValidationFailed("figures are over everything that matches: leave out the limit", {
      view: asked.view.name,
    });
  }
  return needsAnswers(asked) ? (await import("./connected/words.ts")).worded(asked) : asked;
}
