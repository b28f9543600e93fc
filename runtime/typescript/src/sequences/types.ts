/** Sequences as callers see them. */

import type { CallOptions } from "../http/values.ts";

/** Numbers of 64 bits are read as `bigint`; null where a row has no value. */
export type SequenceValue = string | number | bigint | null;

/** What the values of a column are: `STRING`, `DOUBLE` or `LONG` of the service. */
export type ColumnType = "text" | "number" | "integer";

export interface SequenceColumn {
  readonly externalId: string;
  readonly valueType: "STRING" | "DOUBLE" | "LONG";
  readonly name?: string;
  readonly description?: string;
}

/** A row by its columns. */
export type SequenceRow = { readonly [column: string]: SequenceValue | undefined };

/** Rows to write, by their numbers: an object, a `Map`, pairs, or rows that were read. */
export type SequenceInput =
  | Iterable<readonly [number: number, row: SequenceRow]>
  | { readonly [number: number]: SequenceRow };

/** Which rows, and what of them. */
export interface SequenceOptions extends CallOptions {
  /** The number of the first row; from the first there is unless given. */
  readonly start?: number | undefined;
  /** The number before which the last row is. */
  readonly end?: number | undefined;
  readonly columns?: readonly string[] | undefined;
  /** All unless given. */
  readonly limit?: number | undefined;
}
