/** Sequences that are made, and rows that are written or deleted. */

import { ValidationFailed } from "../errors/input.ts";
import type { CallOptions, Request } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { encodeJson, wireInteger } from "../instances/json.ts";
import { inWaves } from "../instances/writing/sending.ts";
import { memo } from "../memo.ts";
import type { ColumnType, SequenceInput, SequenceRow } from "./types.ts";

/** Most rows, and most values, of one request. */
const ROWS = 10_000;
const VALUES = 100_000;
const SEQUENCES = 1000;
const TYPES: Readonly<Record<string, string>> = {
  text: "STRING",
  number: "DOUBLE",
  integer: "LONG",
};

/** Rows with the same columns, as a request has them. */
interface Body {
  readonly externalId: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly rowNumber: number; readonly values: readonly unknown[] }[];
}

export async function create(
  context: Context,
  sequence: string,
  columns: Readonly<Record<string, ColumnType>>,
  name: string | undefined,
  call: CallOptions,
): Promise<void> {
  const made = Object.entries(columns).map(([externalId, type]) => {
    if (Object.hasOwn(TYPES, type)) return { externalId, valueType: TYPES[type] };
    throw new ValidationFailed(
      `the type of column ${JSON.stringify(externalId)} is text, number or integer, not ${String(type)}`,
    );
  });
  const items = [{ externalId: sequence, name, columns: made }];
  await post(context, "/sequences", { items }, "write", call);
}

export async function remove(
  context: Context,
  sequences: readonly string[],
  call: CallOptions,
): Promise<void> {
  for (const part of chunks(sequences, SEQUENCES)) {
    const items = part.map((externalId) => ({ externalId }));
    await post(context, "/sequences/delete", { items }, "delete", call);
  }
}

/** How many rows were written. */
export async function insert(
  context: Context,
  sequence: string,
  rows: SequenceInput,
  call: CallOptions,
): Promise<number> {
  const bodies: Body[][] = [];
  for (const [columns, numbered] of tables(rows)) {
    const most = Math.max(1, Math.min(ROWS, Math.floor(VALUES / columns.length)));
    for (const part of chunks(numbered, most))
      bodies.push([{ externalId: sequence, columns, rows: part }]);
  }
  const done: Body[] = [];
  await inWaves("inserting rows", [bodies], done, async (items) => {
    await post(context, "/sequences/data", { items }, "write", call);
    done.push(...items);
  });
  return done.reduce((sum, body) => sum + body.rows.length, 0);
}

export async function deleteRows(
  context: Context,
  sequence: string,
  numbers: Iterable<number>,
  call: CallOptions,
): Promise<void> {
  for (const rows of chunks([...numbers].map(checked), ROWS)) {
    const items = [{ externalId: sequence, rows }];
    await post(context, "/sequences/data/delete", { items }, "delete", call);
  }
}

type Table = [columns: readonly string[], rows: { rowNumber: number; values: unknown[] }[]];

/** Rows by the columns they have. */
function tables(rows: SequenceInput): Iterable<Table> {
  const found = new Map<string, Table>();
  for (const [number, row] of pairs(rows)) {
    const given = row && typeof row === "object" ? Object.entries(row) : [];
    const present = given.filter(([, value]) => value !== undefined);
    if (!present.length) {
      throw new ValidationFailed(
        `row ${String(number)} is an object from columns to values, such as { depth: 0.5 }`,
      );
    }
    const columns = present.map(([column]) => column);
    const table = memo(found, JSON.stringify(columns), (): Table => [columns, []]);
    const values = present.map(([column, value]) => written(value, number, column));
    table[1].push({ rowNumber: checked(number), values });
  }
  return found.values();
}

function pairs(rows: SequenceInput): Iterable<readonly [number, SequenceRow]> {
  if (typeof rows !== "object" || rows === null) {
    throw new ValidationFailed(
      `rows are an object such as { 1: { depth: 0.5 } }, or pairs of a number and a row, not ${String(rows)}`,
    );
  }
  if (Symbol.iterator in rows) return rows;
  return Object.entries(rows).map(([number, row]) => [Number(number), row]);
}

function written(value: unknown, row: number, column: string): unknown {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "bigint") return wireInteger(value);
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ValidationFailed(
    `${String(value)} in row ${row}, column ${JSON.stringify(column)} is no value of a sequence: give text, a finite number, a bigint or null`,
  );
}

function checked(number: number): number {
  if (Number.isInteger(number) && number >= 0) return number;
  throw new ValidationFailed(`rows are numbered by whole numbers from 0, not ${String(number)}`);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += size) found.push(items.slice(at, at + size));
  return found;
}

async function post(
  { http }: Context,
  path: string,
  body: object,
  kind: Request["kind"],
  call: CallOptions,
): Promise<void> {
  await http.send({ method: "POST", path, body: encodeJson(body), kind }, JSON.parse, call);
}
