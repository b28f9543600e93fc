/** JSON in which integers of 64 bits are exact. */

/** NUL, which no stored text can have, before digits that stand for a number. */
export const MARK = "\u0000";
/** The mark as JSON spells it, behind the quote. */
export const QUOTED = '"\\u0000';

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
