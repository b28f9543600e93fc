/** What `client.sequences` is: sequences and their rows. A sequence is named by its external id. */

import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { SequenceRows } from "./rows.ts";
import type { ColumnType, SequenceInput, SequenceOptions } from "./types.ts";

const loaded = (): Promise<typeof import("./index.ts")> => import("./index.ts");

export class Sequences {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** A new sequence: `create("depths-a1", { depth: "number", note: "text" })`. */
  async create(
    sequence: string,
    columns: { readonly [column: string]: ColumnType },
    { name, ...call }: CallOptions & { readonly name?: string | undefined } = {},
  ): Promise<void> {
    return (await loaded()).create(this.#context, sequence, columns, name, call);
  }

  /** All rows, or some of them, with all their columns or some of these. */
  async retrieve(sequence: string, options: SequenceOptions = {}): Promise<SequenceRows> {
    return (await loaded()).retrieve(this.#context, sequence, options);
  }

  /** Writes rows by their numbers, and gives how many; what is there of other columns stays. */
  async insert(sequence: string, rows: SequenceInput, call: CallOptions = {}): Promise<number> {
    return (await loaded()).insert(this.#context, sequence, rows, call);
  }

  /** Deletes rows by their numbers; those that are not there are passed over. */
  async deleteRows(
    sequence: string,
    numbers: Iterable<number>,
    call: CallOptions = {},
  ): Promise<void> {
    return (await loaded()).deleteRows(this.#context, sequence, numbers, call);
  }

  /** Deletes sequences with their rows. */
  async delete(sequences: string | readonly string[], call: CallOptions = {}): Promise<void> {
    const given = typeof sequences === "string" ? [sequences] : sequences;
    return (await loaded()).remove(this.#context, given, call);
  }
}
