/** Rows as they came: numbered lists of values. */

import { ValidationFailed } from "../errors/input.ts";
import type { SequenceColumn, SequenceValue } from "./types.ts";

/** Rows of one sequence in the order of their numbers; iterating gives pairs of a number and a row by its columns. */
export class SequenceRows implements Iterable<[number, Record<string, SequenceValue>]> {
  readonly externalId: string;
  readonly columns: readonly SequenceColumn[];
  readonly numbers: readonly number[];
  /** Of each row the values, in the order of the columns. */
  readonly values: readonly (readonly SequenceValue[])[];

  constructor(
    externalId: string,
    columns: readonly SequenceColumn[],
    numbers: readonly number[],
    values: readonly (readonly SequenceValue[])[],
  ) {
    this.externalId = externalId;
    this.columns = columns;
    this.numbers = numbers;
    this.values = values;
  }

  get length(): number {
    return this.numbers.length;
  }

  *[Symbol.iterator](): Generator<[number, Record<string, SequenceValue>], void, undefined> {
    const names = this.columns.map((column) => column.externalId);
    for (const [at, number] of this.numbers.entries()) {
      const row = this.values[at]!;
      yield [number, Object.fromEntries(names.map((name, place) => [name, row[place]!]))];
    }
  }

  /** The values of one column. */
  column(name: string): SequenceValue[] {
    const place = this.columns.findIndex((column) => column.externalId === name);
    if (place >= 0) return this.values.map((row) => row[place]!);
    const known = this.columns.map((column) => column.externalId).join(", ");
    throw new ValidationFailed(`there is no column ${JSON.stringify(name)}; there are: ${known}`);
  }
}
