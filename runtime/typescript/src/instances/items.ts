/** What every answer of the instances API has, and answers of others have not. */

import { BadAnswer } from "../errors/bad-answer.ts";

/** The items of an answer; the list is checked, what is in it is not. */
export function itemsOf<T>(document: unknown): T[] {
  const items = (document as { items?: unknown } | null)?.items;
  if (!Array.isArray(items))
    throw new BadAnswer("form", "The answer does not have the form of instances");
  return items;
}

/** The items in the text of an answer. */
export function itemsIn<T>(text: string): T[] {
  return itemsOf(JSON.parse(text));
}
