/** Moments as people give them, in milliseconds since 1970. */

import { ValidationFailed } from "../errors/input.ts";
import { dateText } from "../instances/dates.ts";
import { parseTimestamp } from "../instances/moments.ts";
import { timestampText } from "../instances/times.ts";

const RELATIVE = /^(\d{1,9})([smhdw])-(ago|ahead)$/;
const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

export function milliseconds(moment: unknown): number {
  if (typeof moment === "number" && Number.isSafeInteger(moment)) return moment;
  if (moment === "now") return Date.now();
  const relative = typeof moment === "string" ? RELATIVE.exec(moment) : null;
  if (relative) {
    const span = Number(relative[1]) * UNITS[relative[2]!]!;
    return Date.now() + (relative[3] === "ago" ? -span : span);
  }
  const text = timestampText(moment) ?? dateText(moment) ?? moment;
  const date = typeof text === "string" ? parseTimestamp(text) : undefined;
  if (date) return date.getTime();
  throw new ValidationFailed(
    `${typeof moment === "string" ? JSON.stringify(moment) : String(moment)} is no time: give a Date, milliseconds, a day, "now" or "2d-ago"`,
  );
}
