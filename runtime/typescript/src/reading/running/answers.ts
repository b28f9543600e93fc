/** From the text of an answer to rows, by the views of the steps that asked. */

import { BadAnswer } from "../../errors/bad-answer.ts";
import type { Decode, Row, WireInstance } from "../../instances/decode.ts";
import type { Parse, Parsed } from "../../instances/int64.ts";
import { keyOf } from "../../instances/keys.ts";
import type { Reading } from "../../instances/reading.ts";
import type { InstanceId } from "../../instances/types.ts";
import { edgesOf, type Step, steps } from "../plan.ts";
import type { QueryBody } from "./bodies.ts";

/** Rows of one answer by the name of the expression, and the cursors of those that may go on. */
export interface Answer {
  readonly rows: Readonly<Record<string, Row[]>>;
  readonly cursors: Readonly<Record<string, string>>;
  /** Whether all the rows of an expression are here. */
  complete(name: string): boolean;
}

/** Rows of a branch, with the edges that lead to them. */
export interface Found {
  readonly rows: readonly Row[];
  readonly edges: readonly Row[];
}

/** Reads the answers to one plan. */
export class Reader {
  readonly parse: Parse;
  readonly #decoders = new Map<string, Decode>();
  /** What rows point at through a property that is not among theirs, by step and row. */
  readonly #pointed = new Map<Step, Map<string, readonly InstanceId[]>>();

  readonly #foreign: Step[] = [];

  constructor(root: Step, { parse, decoderOf }: Reading) {
    this.parse = parse;
    for (const step of steps(root)) {
      this.#decoders.set(step.name, decoderOf(step.view));
      if (step.member?.kind === "edges")
        this.#decoders.set(edgesOf(step), step.edgeView ? decoderOf(step.edgeView) : bareEdges);
      if (step.pointer && step.pointer.name === undefined) {
        this.#foreign.push(step);
        this.#pointed.set(step, new Map());
      }
    }
  }

  /** The rows and the cursor of an answer that is one list. */
  list(parsed: Parsed, name: string): Row[] {
    return this.#decoders.get(name)!(parsed.document?.items, parsed.marked);
  }

  query(parsed: Parsed, body: QueryBody): Answer {
    const { items, nextCursor } = (parsed.document ?? {}) as {
      items: Record<string, WireInstance[]>;
      nextCursor?: Record<string, string | null>;
    };
    if (typeof items !== "object" || items === null) {
      throw new BadAnswer("form", "The answer does not have the form of a query's");
    }
    for (const step of this.#foreign) this.#remember(step, items[step.name] ?? []);
    const rows: Record<string, Row[]> = {};
    for (const name of Object.keys(body.select)) {
      rows[name] = this.#decoders.get(name)!(items[name] ?? [], parsed.marked);
    }
    const given = Object.entries(nextCursor ?? {}).filter(
      (pair): pair is [string, string] => !!pair[1],
    );
    const cursors = Object.fromEntries(given);
    return {
      rows,
      cursors,
      complete: (name) => !(name in cursors) && rows[name]!.length < body.limitOf(name),
    };
  }

  /** What a row of a reverse relation points at. */
  pointed(step: Step, row: Row): readonly InstanceId[] {
    const name = step.pointer?.name;
    if (name === undefined) return this.#pointed.get(step)?.get(keyOf(row)) ?? [];
    return asList(row[name] as InstanceId | readonly InstanceId[] | undefined);
  }

  #remember(step: Step, items: readonly WireInstance[]): void {
    const [space, key, property] = step.pointer!.ref;
    for (const item of items) {
      this.#pointed
        .get(step)!
        .set(keyOf(item), asList(item.properties?.[space]?.[key]?.[property]));
    }
  }
}

function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T];
}

/** Edges without properties of their own are read for their ends only. */
const bareEdges: Decode = (items) => items as unknown as Row[];
