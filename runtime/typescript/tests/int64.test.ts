/** Exact 64-bit integers, against a slow reference: a parser that keeps every number as text. */

import { describe, expect, test } from "vitest";
import { parserFor } from "../src/instances/exact.ts";
import { toBigint, unmarked } from "../src/instances/int64.ts";
import { encodeJson, wireInteger } from "../src/instances/json.ts";

/** Numbers of the seed, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const KEYS = ["count", "a-b", "x_1"];
const OTHERS = ["name", "value", "counts", "acount", 'qu"ote', "back\\slash"];
const TEXTS = [
  "",
  '"count":1234567890123456789',
  'x","count":1234567890123456789,"y":"',
  "\\",
  "1234567890123456789",
  "]",
  '\\"count\\":1234567890123456789',
];

interface Made {
  readonly text: string;
  /** The same with bigint below the keys. */
  readonly value: any;
}

function make(next: () => number, depth: number): Made {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const members: string[] = [];
  const value: Record<string, unknown> = {};
  const space = (): string => pick(["", "", " ", "\n  "]);
  const integer = (): string => {
    const digits = 1 + Math.floor(next() * 19);
    const text = Array.from({ length: digits }, () => Math.floor(next() * 10))
      .join("")
      .replace(/^0+(?=\d)/, "");
    return next() < 0.3 && text !== "0" ? `-${text}` : text;
  };
  for (const key of KEYS) {
    if (next() < 0.4) continue;
    if (next() < 0.3) {
      const several = Array.from({ length: Math.floor(next() * 4) }, integer);
      members.push(
        `${JSON.stringify(key)}${space()}:${space()}[${space()}${several.join(`${space()},${space()}`)}${space()}]`,
      );
      value[key] = several.map(BigInt);
    } else {
      const one = integer();
      members.push(`${JSON.stringify(key)}${space()}:${space()}${one}`);
      value[key] = BigInt(one);
    }
  }
  for (const key of OTHERS) {
    if (next() < 0.5) continue;
    const kind = next();
    const inner: Made =
      kind < 0.3
        ? text(pick(TEXTS))
        : kind < 0.5
          ? text(next() * 10 ** Math.floor(next() * 30 - 10))
          : kind < 0.6
            ? text([0.3333333333333333, 12345678901234.125, 1e300])
            : depth > 0
              ? make(next, depth - 1)
              : text(null);
    members.push(`${JSON.stringify(key)}:${inner.text}`);
    value[key] = inner.value;
  }
  return { text: `{${members.join(`,${space()}`)}}`, value };
}

function text(value: unknown): Made {
  return { text: JSON.stringify(value), value };
}

/** What decoding does with the values below the keys, and with all others. */
function decoded(value: any): any {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== "object" || value === null) return unmarked(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (!KEYS.includes(key)) return [key, decoded(inner)];
      return [key, Array.isArray(inner) ? inner.map(toBigint) : toBigint(inner)];
    }),
  );
}

describe("parsing", () => {
  test("is exact below the keys and changes nothing else", () => {
    const next = random(20261128);
    const parse = parserFor(KEYS);
    let marked = 0;
    for (let round = 0; round < 5000; round += 1) {
      const { text: source, value } = make(next, 2);
      const parsed = parse(source);
      marked += Number(parsed.marked);
      expect(decoded(parsed.document), source).toEqual(value);
    }
    expect(marked).toBeGreaterThan(1000);
  });

  test("a fraction or an exponent is no integer", () => {
    const { document } = parserFor(["count"])('{"count":1.5}');
    expect(() => toBigint(document.count)).toThrow(RangeError);
    const exponent = parserFor(["count"])('{"count":1234567890123456e3}').document;
    expect(toBigint(exponent.count)).toBe(1234567890123456000n);
  });
});

describe("writing", () => {
  test.each([0n, -1n, 2n ** 53n - 1n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)])(
    "%d",
    (value) => {
      const body = encodeJson({ items: [{ count: wireInteger(value), text: "\\u00001" }] });
      expect(body).toContain(`"count":${value}`);
      const { document } = parserFor(["count"])(body);
      expect(toBigint(document.items[0].count)).toBe(value);
      expect(document.items[0].text).toBe("\\u00001");
    },
  );
});
