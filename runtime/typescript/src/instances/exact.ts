/**
 * Exact 64-bit integers. `JSON.parse` makes doubles of all numbers, so those of int64 properties that may not
 * fit are put in quotes before it sees them, with a mark no text of the service can hold.
 */

import { BadAnswer } from "../errors/bad-answer.ts";
import { memo } from "../memo.ts";
import { type Decode, decoderWith, type Row } from "./decode.ts";
import { type Parse, toBigint, unmarked } from "./int64.ts";
import { QUOTED } from "./json.ts";
import type { Relation, Value, View } from "./view.ts";

/** Digits from which on a number may not fit into a double. */
const LONG = 16;

/** A parser for documents in which these keys may hold integers of 64 bits. */
export function parserFor(keys: Iterable<string>): Parse {
  const names = [...new Set(keys)].map((key) => key.replace(/[^A-Za-z0-9_]/g, "\\$&")).join("|");
  if (!names) return (text) => ({ document: JSON.parse(text), marked: false });
  // Identifiers hold no quotes, and quotes inside texts are escaped: without a backslash this is a key.
  const key = `[^\\\\]"(?:${names})"\\s*:\\s*`;
  const test = new RegExp(`${key}(?:-?\\d{${LONG}}|\\[[^\\]"]*?\\d{${LONG}})`);
  const one = new RegExp(`(${key})(-?\\d{${LONG},})(?=\\s*[,}\\]])`, "g");
  const list = new RegExp(`(${key})\\[([^\\]"[{]*)\\]`, "g");
  return (text) => {
    if (!test.test(text)) return { document: JSON.parse(text), marked: false };
    const quoted = text
      .replace(one, QUOTE)
      .replace(
        list,
        (_, before: string, items: string) => `${before}[${items.replace(NUMBERS, QUOTES)}]`,
      );
    return { document: JSON.parse(quoted), marked: true };
  };
}

const QUOTE = `$1${QUOTED}$2"`;
const NUMBERS = /(^|,)(\s*)(-?\d{16,})(?=\s*(?:,|$))/g;
const QUOTES = `$1$2${QUOTED}$3"`;

const DECODERS = new WeakMap<View, Decode>();

/** Makes instances of a view from what such a parser gives. */
export function exactDecoder(view: View): Decode {
  return memo(DECODERS, view, () => {
    const integers = view.stored.filter(
      (member): member is Value => member.kind === "value" && member.type === "int64",
    );
    const settled = new Set(view.stored.filter(isSettled).map((member) => member.id));
    return decoderWith(view, (row, marked) => {
      if (marked) unmark(row, settled);
      for (const member of integers) {
        const value = row[member.id];
        if (value !== undefined && value !== null) row[member.id] = integerOf(value, view, member);
      }
    });
  });
}

function integerOf(value: unknown, view: View, member: Value): unknown {
  try {
    return Array.isArray(value) ? value.map(toBigint) : toBigint(value);
  } catch (cause) {
    const message = `${view.name}.${member.name} holds ${JSON.stringify(value)} where a 64-bit integer belongs`;
    throw new BadAnswer("form", message, cause);
  }
}

/** Whether no number that was put in quotes can be left in the member: it holds none, or is converted itself. */
function isSettled(member: Value | Relation): boolean {
  return member.kind === "relation" || !/^(float|int32|json)/.test(member.type);
}

function unmark(row: Row, settled: ReadonlySet<string>): void {
  for (const name in row) {
    if (!settled.has(name)) row[name] = unmarked(row[name]);
  }
}
