/** External ids of edges that were given none: the same ends and type always give the same edge. */

import type { InstanceId } from "../types.ts";
import { sha256 } from "./sha256.ts";

const LONGEST = 255;

/** The type is part of it, because two kinds of edges may join the same nodes. */
export function edgeExternalId(type: InstanceId, start: InstanceId, end: InstanceId): string {
  const text = `${start.externalId}:${type.externalId}:${end.externalId}`;
  const letters = [...text]; // as Python counts: a character beyond 16 bits is one
  if (letters.length <= LONGEST) return text;
  const whole = [type, start, end]
    .map(({ space, externalId }) => `${space}:${externalId}`)
    .join("|");
  return `${letters.slice(0, LONGEST - 33).join("")}:${sha256(whole).slice(0, 32)}`;
}
