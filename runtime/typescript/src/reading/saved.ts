/** Saved queries: what a package keeps as data, put on the builder step by step. */

import { ValidationFailed } from "../errors/input.ts";
import type { Condition } from "../filters/condition.ts";
import { asc, desc } from "../filters/sort.ts";
import { stepTo } from "./builder/steps.ts";

type Given = Readonly<Record<string, unknown>>;
type Said = readonly any[];

/** What JSON has no word for: integers that are no number of JavaScript, and moments. */
type Marked =
  | { readonly parameter: string }
  | { readonly integer: string }
  | { readonly moment: string };

interface Steps {
  readonly where?: readonly Said[];
  readonly with?: readonly Branch[];
  readonly sort?: readonly (readonly [string, boolean])[];
  readonly select?: readonly string[];
  readonly limit?: unknown;
}

interface Branch extends Steps {
  readonly connection: string;
  readonly edgeWhere?: readonly Said[];
  readonly required?: true;
}

/** A saved query: where it starts, and what it has to be told. */
interface Saved extends Steps {
  readonly api: string;
  readonly needed?: readonly string[];
  readonly defaults?: Given;
}

const METHODS: Readonly<Record<string, string>> = {
  "==": "eq",
  "!=": "ne",
  "<": "lt",
  "<=": "lte",
  ">": "gt",
  ">=": "gte",
};

/** The queries of a package, each as JSON, over one client. */
export function savedQueries(
  kept: Readonly<Record<string, string>>,
): (client: any) => Record<string, (given?: Given) => unknown> {
  return (client) => {
    const queries: Record<string, (given?: Given) => unknown> = {};
    for (const [name, text] of Object.entries(kept)) {
      queries[name] = (given = {}) => {
        const said: Saved = JSON.parse(text);
        const told: Record<string, unknown> = { ...given };
        for (const [parameter, usual] of Object.entries(said.defaults ?? {})) {
          told[parameter] ??= usual;
        }
        for (const needed of said.needed ?? []) {
          if (missing(told[needed])) {
            throw new ValidationFailed(`queries.${name} has to be told ${needed}`);
          }
        }
        return new Telling(told).put(client[said.api].query(), said);
      };
    }
    return queries;
  };
}

class Telling {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The steps, on a query or on a branch. */
  put(query: any, said: Steps): any {
    let made = query;
    for (const condition of this.#told(said.where)) made = made.where(this.#meant(condition));
    for (const branch of said.with ?? []) made = this.#followed(made, branch);
    if (said.sort)
      made = made.sortBy(...said.sort.map(([name, down]) => (down ? desc : asc)(name)));
    if (said.select) made = made.properties(...said.select);
    const limit = this.#value(said.limit);
    return missing(limit) ? made : made.limit(limit);
  }

  #followed(query: any, branch: Branch): unknown {
    const edges = this.#told(branch.edgeWhere);
    const options = {
      ...(edges.length > 0 && { edgeWhere: this.#meant(["and", ...edges]) }),
      ...(branch.required && { required: true }),
    };
    return query[stepTo(branch.connection)]((sub: unknown) => this.put(sub, branch), options);
  }

  /** The conditions, without those that mention a parameter of which nothing was said. */
  #told(conditions: readonly Said[] = []): Said[] {
    return conditions.filter((condition) => !this.#leftOut(condition));
  }

  #leftOut(said: unknown): boolean {
    if (Array.isArray(said)) return said.some((part) => this.#leftOut(part));
    if (!isObject(said)) return false;
    return isParameter(said)
      ? missing(this.#given[said.parameter])
      : Object.values(said).some((part) => this.#leftOut(part));
  }

  #meant(said: Said): (fields: any) => Condition {
    return (fields) => this.#condition(fields, said);
  }

  #condition(fields: any, [word, ...rest]: Said): Condition {
    if (word === "not") return this.#condition(fields, rest[0]).not();
    if (word === "and" || word === "or") {
      const [first, ...others] = rest.map((part) => this.#condition(fields, part));
      return others.length > 0 ? first![word as "and"](...others) : first!;
    }
    const [path, ...given] = rest;
    const field = path.split(".").reduce((found: any, name: string) => found[name], fields);
    if (["any", "none", "all", "count"].includes(word)) return this.#connected(field, word, given);
    return field[METHODS[word] ?? word](...given.map((value: unknown) => this.#value(value)));
  }

  #connected(field: any, test: string, given: Said): Condition {
    const [sign, number, of = {}] = test === "count" ? given : ["", 0, ...given];
    const where = of.where && this.#meant(of.where);
    const there = of.edge ? { ...(where && { where }), edge: this.#meant(of.edge) } : where;
    const found = there ? field[test](there) : field[test]();
    return sign ? found[METHODS[sign]!](this.#value(number)) : found;
  }

  #value(said: unknown): unknown {
    if (Array.isArray(said)) return said.map((part) => this.#value(part));
    if (!isObject(said)) return said;
    const marked = said as Marked;
    if ("parameter" in marked) return this.#given[marked.parameter];
    return "moment" in marked ? new Date(marked.moment) : BigInt(marked.integer);
  }
}

function missing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isObject(said: unknown): said is object {
  return said !== null && typeof said === "object" && !Array.isArray(said);
}

function isParameter(said: object): said is { readonly parameter: string } {
  return "parameter" in said;
}
