/** Instances by words in their texts. */

import { ValidationFailed } from "../../errors/input.ts";
import { isNever } from "../../filters/filter.ts";
import type { Context } from "../../instances/context.ts";
import type { Row } from "../../instances/decode.ts";
import { itemsOf } from "../../instances/items.ts";
import { storedId } from "../../instances/members.ts";
import { readingOf } from "../../instances/reading.ts";
import type { View } from "../../instances/view.ts";
import { checkCount } from "../asked.ts";
import { askedOf, type Options } from "../asking.ts";
import { namedFilter } from "../conditions.ts";
import { LIST_ROWS } from "../plan.ts";
import { post } from "../running/requests.ts";
import { sortOf, sourceOf } from "../wording.ts";

/** What has a word of `text`, best match first; at most 1,000. */
export async function search(
  context: Context,
  view: View,
  text: string,
  options: Options,
): Promise<Row[]> {
  const { properties, ...rest } = options;
  const within = properties as readonly string[] | undefined;
  const asked = await askedOf(context, view, rest);
  const { limit, sorts } = asked;
  if (typeof text !== "string")
    throw new ValidationFailed("search for a text", { view: view.name });
  checkCount(view, "limit", limit, 0, LIST_ROWS);
  const filter = await namedFilter(context, asked, options);
  if (isNever(filter) || limit === 0) return [];
  const { targetUnits } = sourceOf(asked);
  const body = {
    view: view.source,
    instanceType: view.instanceType,
    query: text,
    operator: "OR",
    limit: limit ?? LIST_ROWS,
    ...(within ? { properties: within.map((name) => storedId(view, name, "search")) } : {}),
    ...(filter ? { filter } : {}),
    ...(sorts.length ? { sort: sortOf(sorts, true) } : {}),
    ...(targetUnits ? { targetUnits } : {}),
  };
  const { parse, decoderOf } = await readingOf([view]);
  const read = (answer: string): Row[] => {
    const { document, marked } = parse(answer);
    return decoderOf(view)(itemsOf(document), marked);
  };
  return context.http.send(post("/search", body, "search"), read, options);
}
