/** Property values as requests write them, checked against the type of the property. */

import { ValidationFailed } from "../../errors/input.ts";
import { dateText } from "../dates.ts";
import { isWhole } from "../ids.ts";
import { wireInteger } from "../json.ts";
import { timestampText } from "../times.ts";
import type { Value, View } from "../view.ts";

/** One property value; lists item by item. */
export function writeValue(view: View, member: Value, value: unknown): unknown {
  if (!member.list) return one(view, member, value);
  if (!Array.isArray(value)) throw refused(view, member, "an array", value);
  return value.map((item) => one(view, member, item));
}

function one(view: View, member: Value, value: unknown): unknown {
  switch (member.type) {
    case "int32":
    case "int64":
      return integer(view, member, value);
    case "float32":
    case "float64":
      if (typeof value === "bigint") return Number(value);
      if (typeof value !== "number" || !Number.isFinite(value)) {
        throw refused(view, member, "a finite number", value);
      }
      return value;
    case "boolean":
      if (typeof value !== "boolean") throw refused(view, member, "true or false", value);
      return value;
    case "timestamp":
      // Text that was kept from a read, as it was no moment JavaScript can hold.
      if (typeof value === "string") return value;
      return timestampText(value) ?? refuse(view, member, "a valid Date", value);
    case "date":
      if (value instanceof Date) {
        throw refused(view, member, "text such as 2024-12-31 (see plainDateOf)", value);
      }
      return dateText(value) ?? refuse(view, member, "a date such as 2024-12-31", value);
    case "json":
      return json(view, member, value);
    default:
      return text(view, member, value);
  }
}

function text(view: View, member: Value, value: unknown): string {
  if (typeof value !== "string") throw refused(view, member, "text", value);
  if (!isWhole(value)) {
    throw refused(view, member, "text without half characters (surrogates) and NUL", value);
  }
  if (member.values && !member.values.includes(value)) {
    throw refused(view, member, `one of ${member.values.join(", ")}`, value);
  }
  const { maxSize } = member;
  if (maxSize !== undefined && value.length * 3 > maxSize) {
    const size = new TextEncoder().encode(value).length;
    if (size > maxSize) throw refused(view, member, `at most ${maxSize} bytes of text`, value);
  }
  return value;
}

function integer(view: View, member: Value, value: unknown): unknown {
  const bits = member.type === "int32" ? 31n : 63n;
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    const wanted = Number.isInteger(value)
      ? "a bigint, as numbers of this size are not exact,"
      : "a whole number";
    throw refused(view, member, wanted, value);
  }
  if (typeof value !== "number" && typeof value !== "bigint") {
    throw refused(view, member, "a whole number", value);
  }
  const exact = BigInt(value);
  if (exact < -(2n ** bits) || exact >= 2n ** bits) {
    throw refused(view, member, `a number of ${bits + 1n} bits`, value);
  }
  return wireInteger(exact);
}

function json(view: View, member: Value, value: unknown): unknown {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // a bigint, or an object inside itself
  }
  if (text === undefined) throw refused(view, member, "a value that JSON has", value);
  // Only where the text may hold such characters is it worth looking at every text inside.
  if (/\\u(0000|d[89a-f])/.test(text) && !isWholeJson(JSON.parse(text))) {
    throw refused(view, member, "JSON without half characters (surrogates) and NUL", value);
  }
  return value;
}

function isWholeJson(value: unknown): boolean {
  if (typeof value === "string") return isWhole(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isWhole(name) && isWholeJson(inner));
}

function refuse(view: View, member: Value, wanted: string, value: unknown): never {
  throw refused(view, member, wanted, value);
}

function refused(view: View, member: Value, wanted: string, value: unknown): ValidationFailed {
  const shown =
    value === null ? "null" : typeof value === "object" ? "an object" : `${String(value)}`;
  return new ValidationFailed(`expected ${wanted}, got ${shown.slice(0, 80)}`, {
    view: view.name,
    property: member.name,
  });
}
