/** The objects of the cases as write objects. */

import { as } from "../../src/index.ts";
import type { Table } from "../../src/instances/table.ts";
import { tables } from "./cases.ts";
import { native } from "./neutral.ts";

/** What of an object of the cases is no property, by the name it has here. */
const HEAD: Record<string, string> = {
  id: "externalId",
  space: "space",
  type: "nodeType",
  edgeType: "edgeType",
  version: "existingVersion",
  start: "startNode",
  end: "endNode",
};

/** Makes write objects; an object is known by its label before what is nested in it is made. */
export class Graph {
  readonly #known = new Map<string, object>();

  objects(said: any[]): object[] {
    return [...writtenOut(said)].map((one) => this.#object(one));
  }

  #object(said: any): object {
    const made: any = as(tables[said.view]! as Table<any, any, any>, {});
    if (said.as !== undefined) this.#known.set(said.as, made);
    for (const [name, here] of Object.entries(HEAD)) {
      if (said[name] !== undefined) made[here] = this.#value(said[name]);
    }
    for (const [name, value] of Object.entries(said.set ?? {})) made[name] = this.#value(value);
    return made;
  }

  #value(value: any): any {
    if (Array.isArray(value)) return value.map((one) => this.#value(one));
    if (value?.same !== undefined) return this.#known.get(value.same);
    return value?.view === undefined ? native(value) : this.#object(value);
  }
}

function* writtenOut(said: any[]): Generator<any> {
  for (const one of said) {
    if (one.many) {
      const { count, ...pattern } = one.many;
      for (let number = 0; number < count; number += 1) yield numbered(pattern, number);
    } else if (one.chain) yield* chain(one.chain);
    else yield one;
  }
}

function numbered(pattern: any, number: number): any {
  return JSON.parse(JSON.stringify(pattern).replaceAll("{n}", String(number)));
}

/** From the far end, so that each object is known to the one that points at it. */
function* chain({ length, view, id, relation, closed }: any): Generator<any> {
  const last = length - 1;
  for (let number = last; number >= 0; number -= 1) {
    const following = number < last ? number + 1 : closed ? 0 : undefined;
    const name = id.replace("{n}", String(following));
    const target = number < last ? { same: name } : name;
    const own = id.replace("{n}", String(number));
    yield { view, id: own, as: own, set: following === undefined ? {} : { [relation]: target } };
  }
}
