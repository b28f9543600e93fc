/** Instances by words in their texts. */

import { ValidationFailed } from "../../errors.ts";
import { isNever } from "../../filters/filter.ts";
import type { CallOptions } from "../../http/values.ts";
import { decoderOf, type Row } from "../../instances/decode.ts";
import { parserFor } from "../../instances/exact.ts";
import { itemsOf } from "../../instances/items.ts";
import { type Asked, checkCount } from "../asked.ts";
import type { Context } from "../context.ts";
import { storedId } from "../names.ts";
import { LIST_ROWS } from "../plan.ts";
import { post, sortOf, sourceOf } from "../running/bodies.ts";

/** What has a word of `text`, best match first; at most 1,000. */
export async function search(
  { http }: Context,
  asked: Asked,
  text: string,
  within: readonly string[] | undefined,
  call: CallOptions,
): Promise<Row[]> {
  const { view, filter, limit, sorts } = asked;
  if (typeof text !== "string")
    throw new ValidationFailed("search for a text", { view: view.name });
  checkCount(view, "limit", limit, 0, LIST_ROWS);
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
  const parse = parserFor(view.int64);
  const read = (answer: string): Row[] => {
    const { document, marked } = parse(answer);
    return decoderOf(view)(itemsOf(document), marked);
  };
  return http.send(post("/search", body, "search"), read, call);
}
