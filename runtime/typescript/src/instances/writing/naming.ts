/** External ids of edges that were given none: the same ends and type always give the same edge. */

import type { InstanceId } from "../types.ts";

const LONGEST = 255;

/** A name was met that takes a digest, which is loaded by the first of them. */
export class LongName extends Error {}

let digest: ((text: string) => string) | undefined;

export async function loadDigest(): Promise<void> {
  ({ sha256: digest } = await import("./sha256.ts"));
}

/** The type is part of it, because two kinds of edges may join the same nodes. */
export function edgeExternalId(type: InstanceId, start: InstanceId, end: InstanceId): string {
  const text = `${start.externalId}:${type.externalId}:${end.externalId}`;
  const letters = [...text]; // as Python counts: a character beyond 16 bits is one
  if (letters.length <= LONGEST) return text;
  if (!digest) throw new LongName();
  const whole = [type, start, end]
    .map(({ space, externalId }) => `${space}:${externalId}`)
    .join("|");
  return `${letters.slice(0, LONGEST - 33).join("")}:${digest(whole).slice(0, 32)}`;
}
