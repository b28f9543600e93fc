/**
 * Exact 64-bit integers. `JSON.parse` makes doubles of all numbers, so those of int64 properties that may not
 * fit are put in quotes before it sees them, with a mark no text of the service can hold.
 */

/** NUL, which no stored text can have. */
const MARK = "\u0000";
const QUOTED = '"\\u0000';
/** Digits from which on a number may not fit into a double. */
const LONG = 16;

/** A parsed document, and whether numbers in it were put in quotes. */
export interface Parsed {
  readonly document: any;
  readonly marked: boolean;
}

export type Parse = (text: string) => Parsed;

/** A parser for documents in which these keys may hold integers of 64 bits. */
export function parserFor(keys: Iterable<string>): Parse {
  const names = [...new Set(keys)].map((key) => key.replace(/[^A-Za-z0-9_]/g, "\\$&")).join("|");
  if (!names) return (text) => ({ document: JSON.parse(text), marked: false });
  // Property identifiers hold no quotes and quotes inside texts are escaped, so this can only be a key.
  const key = `(?<!\\\\)"(?:${names})"\\s*:\\s*`;
  const test = new RegExp(`${key}(?:-?\\d{${LONG}}|\\[[^\\]"]*?\\d{${LONG}})`);
  const one = new RegExp(`(${key})(-?\\d{${LONG},})(?=\\s*[,}\\]])`, "g");
  const list = new RegExp(`(${key})\\[([^\\]"[{]*)\\]`, "g");
  return (text) => {
    if (!test.test(text)) return { document: JSON.parse(text), marked: false };
    const marked = text
      .replace(one, (_, before: string, digits: string) => `${before}${QUOTED}${digits}"`)
      .replace(
        list,
        (_, before: string, items: string) => `${before}[${items.replace(NUMBERS, QUOTE)}]`,
      );
    return { document: JSON.parse(marked), marked: true };
  };
}

const NUMBERS = /(^|,)(\s*)(-?\d{16,})(?=\s*(?:,|$))/g;
const QUOTE = `$1$2${QUOTED}$3"`;

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

const RAW = (JSON as { rawJSON?: (text: string) => unknown }).rawJSON;

/** A 64-bit integer as a value that {@link encodeJson} writes digit by digit. */
export function wireInteger(value: bigint): unknown {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  return RAW ? RAW(String(value)) : MARK + String(value);
}

/** JSON in which integers are exact. */
export function encodeJson(value: unknown): string {
  const text = JSON.stringify(value);
  return RAW || !text.includes(QUOTED) ? text : text.replace(/"\\u0000(-?\d+)"/g, "$1");
}
