/** Days, as text that no time zone can shift. */

import type { PlainDate } from "./types.ts";

/** A day as text; undefined when `value` is none. */
export function dateText(value: unknown): PlainDate | undefined {
  const text = tagOf(value) === "Temporal.PlainDate" ? String(value) : value;
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  // The calendar is asked too: 2024-02-30 would become a day in March.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? (text as PlainDate)
    : undefined;
}

/** The day with this year, month (from 1) and day. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  const text = dateText(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  if (!text) throw new RangeError(`there is no day ${year}-${month}-${day}`);
  return text;
}

/** The day of a moment, in UTC unless another zone is given. */
export function plainDateOf(date: Date, timeZone = "UTC"): PlainDate {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(date);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return plainDate(part("year"), part("month"), part("day"));
}

/** What kind of value of `Temporal` it is, if any. */
export function tagOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null
    ? (value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag]
    : undefined;
}
