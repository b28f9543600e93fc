/** How answers about some views are read. What exact integers take is loaded where there are any. */

import { type Decode, decoderOf } from "./decode.ts";
import type { Parse } from "./int64.ts";
import type { View } from "./view.ts";

export interface Reading {
  readonly parse: Parse;
  decoderOf(view: View): Decode;
}

export async function readingOf(views: readonly View[]): Promise<Reading> {
  const keys = views.flatMap((view) => view.int64);
  if (!keys.length) return { parse: plainly, decoderOf };
  const { exactDecoder, parserFor } = await import("./exact.ts");
  return { parse: parserFor(keys), decoderOf: exactDecoder };
}

function plainly(text: string): ReturnType<Parse> {
  return { document: JSON.parse(text), marked: false };
}
