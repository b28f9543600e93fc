/** The verbs of a view: what is rarely used is loaded when it is. */

import { ValidationFailed } from "../../errors.ts";
import { whereFilter } from "../../filters/keywords.ts";
import { sortsOf } from "../../filters/sorting.ts";
import type { CallOptions } from "../../http/values.ts";
import type { View } from "../../instances/view.ts";
import { type Asked, propertiesOf, unitsOf } from "../asked.ts";
import { queryOf } from "../builder/query.ts";
import type { Context } from "../context.ts";
import { type Extent, type Pages, readAll, readPages } from "../read.ts";
import { Changes } from "./changes.ts";

type Options = Readonly<Record<string, unknown>>;

/** What is no keyword filter. */
const RESERVED = new Set([
  "where",
  "properties",
  "sortBy",
  "limit",
  "chunkSize",
  "cursor",
  "targetUnits",
  "signal",
  "timeout",
  "groupBy",
]);

/** Reads and writes of one view; generated declarations give it the types of {@link ViewApi}. */
export class ViewVerbs {
  readonly #context: Context;
  readonly #view: View;

  constructor(context: Context, view: View) {
    this.#context = context;
    this.#view = view;
  }

  /** Options as what is asked; whatever is not for reads in general is a filter. */
  #asked(options: Options): Asked {
    const view = this.#view;
    const keywords: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(options)) {
      const renamed = view.table.keywords && Object.hasOwn(view.table.keywords, name);
      if (renamed || !RESERVED.has(name)) keywords[name] = value;
    }
    const { where, properties, sortBy, limit, targetUnits } = options;
    if ("where" in options && where === undefined) {
      throw new ValidationFailed("where is undefined, which could mean everything: leave it out", {
        view: view.name,
      });
    }
    const { model, instanceSpace } = this.#context;
    return {
      view,
      filter: whereFilter(view, model, instanceSpace, keywords, where === undefined ? [] : [where]),
      sorts: sortsOf(view, sortBy),
      limit: limit as number | undefined,
      properties: propertiesOf(view, properties),
      units: unitsOf(view, targetUnits),
      branches: [],
    };
  }

  async list(options: Options = {}): Promise<any[]> {
    return readAll(this.#context.http, this.#asked(options), options as Extent);
  }

  iterate(options: Options = {}): Pages<any> {
    const extent: Extent = { chunkSize: 1000, ...options };
    return readPages(this.#context.http, this.#asked(options), extent);
  }

  async retrieve(ids: any, options: Options = {}): Promise<any> {
    const { retrieve } = await import("./retrieve.ts");
    const units = unitsOf(this.#view, options.targetUnits);
    const several = Array.isArray(ids);
    const found = await retrieve(this.#context, this.#view, several ? ids : [ids], units, options);
    return several ? found : found[0];
  }

  async search(text: string, options: Options = {}): Promise<any[]> {
    const { search } = await import("./search.ts");
    const { properties, ...rest } = options;
    return search(this.#context, this.#asked(rest), text, properties as string[] | undefined, rest);
  }

  async count(options: Options = {}): Promise<number> {
    const { countAsked } = await import("./aggregates.ts");
    return countAsked(this.#context, this.#asked(options), options);
  }

  async aggregate(metrics: any, options: Options = {}): Promise<any[]> {
    const { aggregate } = await import("./aggregates.ts");
    const groupBy = options.groupBy as string | readonly string[] | undefined;
    return aggregate(this.#context, this.#asked(options), metrics, groupBy, options);
  }

  async histogram(property: string, interval: number, options: Options = {}): Promise<any[]> {
    const { histogram } = await import("./aggregates.ts");
    return histogram(this.#context, this.#asked(options), property, interval, options);
  }

  sync(options: Options = {}): Changes<any> {
    return new Changes(
      this.#context,
      this.#asked(options),
      options.cursor as string | undefined,
      options,
    );
  }

  async upsert(items: any, options: CallOptions = {}): Promise<any> {
    const { upsert } = await import("../../instances/writing/upsert.ts");
    return upsert(this.#context, items, this.#view, options);
  }

  async delete(ids: any, options: CallOptions = {}): Promise<any> {
    const { remove } = await import("../../instances/writing/delete.ts");
    const items = Array.isArray(ids) ? ids : [ids];
    return remove(this.#context, { [`${this.#view.instanceType}s`]: items }, options);
  }

  asWrite(instance: any): any {
    const write: Record<string, unknown> = {
      space: instance.space,
      externalId: instance.externalId,
    };
    for (const member of this.#view.stored) {
      const value = instance[member.name];
      if (value === undefined || member.readonly) continue;
      write[member.name] = member.kind === "relation" ? idsOnly(value) : value;
    }
    if (this.#view.instanceType === "edge") {
      for (const name of ["edgeType", "startNode", "endNode"])
        write[name] = idsOnly(instance[name]);
    }
    return write;
  }

  query(): any {
    return queryOf(this.#context, this.#view);
  }
}

function idsOnly(value: any): unknown {
  if (Array.isArray(value)) return value.map(idsOnly);
  return { space: value.space, externalId: value.externalId };
}
