/** The verbs of a view: what is rarely used is loaded when it is. */

import type { CallOptions } from "../../http/values.ts";
import type { View } from "../../instances/view.ts";
import { type Asked, everything } from "../asked.ts";
import type { Options } from "../asking.ts";
import { QueryBuilder } from "../builder/query.ts";
import type { Context } from "../context.ts";
import { type Extent, type Pages, readAll, readPages } from "../read.ts";
import { Changes } from "./changes.ts";

/** What needs nothing but the view to be understood. */
const PLAIN = new Set(["limit", "chunkSize", "cursor", "signal", "timeout"]);

/** Reads and writes of one view; generated declarations give it the types of {@link ViewApi}. */
export class ViewVerbs {
  readonly #context: Context;
  readonly #view: View;

  constructor(context: Context, view: View) {
    this.#context = context;
    this.#view = view;
  }

  async #asked(options: Options): Promise<Asked> {
    const plain =
      !this.#view.table.keywords && Object.keys(options).every((name) => PLAIN.has(name));
    if (plain) return { ...everything(this.#view), limit: options.limit as number | undefined };
    return (await import("../more.ts")).askedOf(this.#context, this.#view, options);
  }

  async list(options: Options = {}): Promise<any[]> {
    return readAll(this.#context.http, await this.#asked(options), options as Extent);
  }

  iterate(options: Options = {}): Pages<any> {
    return readPages(this.#context.http, () => this.#asked(options), options as Extent);
  }

  async retrieve(ids: any, options: Options = {}): Promise<any> {
    const { retrieve } = await import("../more.ts");
    const { asChild: _, ...rest } = options;
    const { units } = await this.#asked(rest);
    const several = Array.isArray(ids);
    const found = await retrieve(this.#context, this.#view, several ? ids : [ids], units, options);
    return several ? found : found[0];
  }

  async search(text: string, options: Options = {}): Promise<any[]> {
    const { search } = await import("../more.ts");
    const { properties, ...rest } = options;
    return search(
      this.#context,
      await this.#asked(rest),
      text,
      properties as string[] | undefined,
      rest,
    );
  }

  async count(options: Options = {}): Promise<number> {
    const { countAsked } = await import("../more.ts");
    return countAsked(this.#context, await this.#asked(options), options);
  }

  async aggregate(metrics: any, options: Options = {}): Promise<any[]> {
    const { aggregate } = await import("../more.ts");
    const groupBy = options.groupBy as string | readonly string[] | undefined;
    return aggregate(this.#context, await this.#asked(options), metrics, groupBy, options);
  }

  async histogram(property: string, interval: number, options: Options = {}): Promise<any[]> {
    const { histogram } = await import("../more.ts");
    return histogram(this.#context, await this.#asked(options), property, interval, options);
  }

  sync(options: Options = {}): Changes<any> {
    const cursor = options.cursor as string | undefined;
    return new Changes(
      this.#context,
      () => this.#asked({ ...options, cursor: null }),
      cursor,
      options,
    );
  }

  async upsert(items: any, options: CallOptions = {}): Promise<any> {
    const { upsert } = await import("../../instances/writing/index.ts");
    return upsert(this.#context, items, this.#view, options);
  }

  async delete(ids: any, options: CallOptions = {}): Promise<any> {
    const { remove } = await import("../../instances/writing/index.ts");
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
    return new QueryBuilder(this.#context, this.#view).typed();
  }
}

function idsOnly(value: any): unknown {
  if (Array.isArray(value)) return value.map(idsOnly);
  return { space: value.space, externalId: value.externalId };
}
