/** What is asked for rows, page by page. */

import { ValidationFailed } from "../errors/input.ts";
import type { Context } from "../instances/context.ts";
import { MARK, QUOTED } from "../instances/json.ts";
import { SequenceRows } from "./rows.ts";
import type { SequenceColumn, SequenceOptions, SequenceValue } from "./types.ts";

const PAGE = 10_000;
/** A number that a double may not hold, where JSON has a number. */
const LONG = /[[,]\s*-?\d{16,}\s*[,\]]/;
/** What is no punctuation in JSON: texts, which may look like numbers inside, and numbers. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

interface Answer {
  readonly columns: readonly SequenceColumn[];
  readonly rows: readonly { readonly rowNumber: number; readonly values: SequenceValue[] }[];
  readonly nextCursor?: string | null;
}

export async function retrieve(
  { http }: Context,
  sequence: string,
  options: SequenceOptions,
): Promise<SequenceRows> {
  const { start = 0, end, columns, limit, ...call } = options;
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new ValidationFailed(`limit must be a whole number from 1, not ${String(limit)}`);
  if (columns !== undefined && !Array.isArray(columns))
    throw new ValidationFailed("columns are several: give an array of their external ids");
  if (end !== undefined && end <= start) throw new ValidationFailed("end must be after start");
  const numbers: number[] = [];
  const values: SequenceValue[][] = [];
  let known: readonly SequenceColumn[] = [];
  let cursor: string | undefined;
  do {
    const left = Math.min(PAGE, (limit ?? Number.POSITIVE_INFINITY) - numbers.length);
    const body = { externalId: sequence, start, end, columns, limit: left, cursor };
    const request = { method: "POST", path: "/sequences/data/list", kind: "read" } as const;
    const answer = await http.send({ ...request, body: JSON.stringify(body) }, parsed, call);
    known = answer.columns;
    for (const row of answer.rows) {
      numbers.push(row.rowNumber);
      values.push(row.values.map((value, place) => decoded(value, known[place]!)));
    }
    cursor = answer.rows.length ? (answer.nextCursor ?? undefined) : undefined;
  } while (cursor !== undefined && numbers.length < (limit ?? Number.POSITIVE_INFINITY));
  return new SequenceRows(sequence, known, numbers, values);
}

/** The answer with large integers marked, as a double may not hold them. */
function parsed(text: string): Answer {
  if (!LONG.test(text)) return JSON.parse(text) as Answer;
  const marked = text.replace(TOKEN, (token) =>
    /^-?\d{16,}$/.test(token) ? `${QUOTED}${token}"` : token,
  );
  return JSON.parse(marked) as Answer;
}

function decoded(value: SequenceValue, { valueType }: SequenceColumn): SequenceValue {
  if (value === null || valueType === "STRING") return value;
  const digits = typeof value === "string" ? value.slice(MARK.length) : (value as number);
  return valueType === "LONG" ? BigInt(digits) : Number(digits);
}
