/** Values of 64-bit integers as they are read: numbers, or texts with a mark where a number would not be exact. */

import { MARK } from "./json.ts";

/** A parsed document, and whether numbers in it were put in quotes. */
export interface Parsed {
  readonly document: any;
  readonly marked: boolean;
}

export type Parse = (text: string) => Parsed;

/** The integer a parsed value stands for. Throws when it stands for none. */
export function toBigint(value: unknown): bigint {
  if (typeof value === "string" && value.startsWith(MARK)) return BigInt(value.slice(1));
  if (typeof value === "number") return BigInt(value);
  throw new TypeError(`expected a whole number, got ${JSON.stringify(value)}`);
}

/** A parsed value that is no int64, with the numbers in it that were put in quotes as numbers again. */
export function unmarked(value: unknown): unknown {
  if (typeof value === "string") return value.startsWith(MARK) ? Number(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unmarked(inner)]));
}
