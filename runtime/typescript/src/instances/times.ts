/** Timestamps and dates: to and from the texts of the service. */

import type { PlainDate } from "./types.ts";

/** The moment a text of the service stands for; undefined when it stands for none. */
export function parseTimestamp(text: string): Date | undefined {
  // What JavaScript reads by itself alike everywhere. A text without a zone would be taken for local time.
  if (text.endsWith("+00:00") || text.endsWith("Z")) {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date;
  }
  const found =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, day, time = "00:00", seconds = "00", zone = "Z"] = found;
  const offset = /^[+-]\d\d$/.test(zone)
    ? `${zone}:00`
    : zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  const date = new Date(`${day}T${time}:${seconds}${offset.toUpperCase()}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

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

function tagOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null
    ? (value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag]
    : undefined;
}
