/** Moments as the service writes them. */

import { tagOf } from "./dates.ts";

/** A moment as the service writes it; undefined when `value` is none. */
export function timestampText(value: unknown): string | undefined {
  const date = value instanceof Date ? value : fromTemporal(value);
  if (!date || Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().replace("Z", "+00:00");
}

function fromTemporal(value: unknown): Date | undefined {
  const tag = tagOf(value);
  if (tag !== "Temporal.Instant" && tag !== "Temporal.ZonedDateTime") return undefined;
  return new Date((value as { epochMilliseconds: number }).epochMilliseconds);
}
