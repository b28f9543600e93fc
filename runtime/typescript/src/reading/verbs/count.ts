/** How many match, where the service can tell. */

import type { Context } from "../../instances/context.ts";
import type { View } from "../../instances/view.ts";
import { askedOf, type Options } from "../asking.ts";
import { countTold } from "../counting.ts";

/** How many match; undefined where that has to be read. */
export async function count(
  context: Context,
  view: View,
  options: Options,
): Promise<number | undefined> {
  return countTold(context, await askedOf(context, view, options), options);
}
