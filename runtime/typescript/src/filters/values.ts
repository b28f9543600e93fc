/** Values as filters write them, checked against the type of the property. */

import { ValidationFailed } from "../errors/input.ts";
import { dateText } from "../instances/dates.ts";
import { idOf, isWhole } from "../instances/ids.ts";
import { wireInteger } from "../instances/json.ts";
import { timestampText } from "../instances/times.ts";
import type { InstanceInput } from "../instances/types.ts";
import type { ValueType } from "../instances/view.ts";

export type Bound = "gt" | "gte" | "lt" | "lte" | "equals";

/** The value does not fit; the caller knows which property that is. */
export class WrongValue extends Error {}

/** One value of a property, for the given comparison. */
export function filterValue(value: unknown, type: ValueType, bound: Bound): unknown {
  if (value === undefined)
    throw new WrongValue("the value is undefined: leave the filter out, or give a value");
  switch (type) {
    case "int32":
      return integer(value, 31n, bound);
    case "int64":
      return integer(value, 63n, bound);
    case "float32":
    case "float64":
      return finite(value);
    case "boolean":
      if (typeof value !== "boolean") throw wrong("true or false", value);
      return value;
    case "timestamp":
      return timestampText(value) ?? refuse("a Date", value);
    case "date":
      if (value instanceof Date) {
        throw new WrongValue(
          "a Date is a moment: give text such as 2024-12-31, or plainDateOf(date)",
        );
      }
      return dateText(value) ?? refuse("a date such as 2024-12-31", value);
    case "json":
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw wrong("a JSON object", value);
      }
      return value;
    default:
      return text(value);
  }
}

/** The id of an instance to compare a relation with. */
export function reference(value: unknown, instanceSpace: string | undefined): unknown {
  if (value === undefined)
    throw new WrongValue("the value is undefined: leave the filter out, or give a value");
  try {
    return idOf(value as InstanceInput, instanceSpace);
  } catch (error) {
    throw error instanceof ValidationFailed ? new WrongValue(error.message) : error;
  }
}

function text(value: unknown): string {
  if (typeof value !== "string") throw wrong("text", value);
  if (!isWhole(value))
    throw new WrongValue("expected text that can be sent, got half a character (a surrogate)");
  return value;
}

function finite(value: unknown): number {
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw wrong("a finite number", value);
  return number;
}

function integer(value: unknown, bits: bigint, bound: Bound): unknown {
  let exact: bigint;
  if (typeof value === "bigint") {
    exact = value;
  } else {
    let number = finite(value);
    if (!Number.isInteger(number)) {
      if (bound === "equals") throw wrong("a whole number", value);
      // x > 2.5 and x > 2 say the same of whole numbers; so do x >= 2.5 and x >= 3
      number = bound === "gt" || bound === "lte" ? Math.floor(number) : Math.ceil(number);
    }
    exact = BigInt(number);
  }
  if (exact < -(2n ** bits) || exact >= 2n ** bits) {
    throw new WrongValue(`${String(value)} does not fit into ${bits + 1n} bits`);
  }
  return wireInteger(exact);
}

function wrong(wanted: string, value: unknown): WrongValue {
  const shown = typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? String(value));
  return new WrongValue(`expected ${wanted}, got ${shown.slice(0, 80)}`);
}

function refuse(wanted: string, value: unknown): never {
  throw wrong(wanted, value);
}
