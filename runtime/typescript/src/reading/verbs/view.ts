/** The verbs of a view: what is rarely used is loaded when it is. */

import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../../instances/context.ts";
import type { View } from "../../instances/view.ts";
import type { Options } from "../asking.ts";
import { QueryBuilder } from "../builder/query.ts";
import { isPlain, plainly } from "../plain.ts";
import { collected, Pages } from "../read.ts";
import { Pager, type Source } from "../running/pager.ts";
import { Changes } from "./changes.ts";

const more = (): Promise<typeof import("../more.ts")> => import("../more.ts");

/** Reads and writes of one view; generated declarations give it the types of {@link ViewApi}. */
export class ViewVerbs {
  readonly #context: Context;
  readonly #view: View;

  constructor(context: Context, view: View) {
    this.#context = context;
    this.#view = view;
  }

  async #begin(options: Options, soon: boolean, cursors: boolean): Promise<Pager> {
    const call = options as CallOptions;
    call.signal?.throwIfAborted();
    const source = cursors ? undefined : await this.#source(options, soon);
    if (source) return new Pager(source, this.#context.http, call);
    const { beginVerb } = await more();
    return beginVerb(this.#context, this.#view, options, { soon, cursors });
  }

  /** What needs no plan: a whole view, or what conditions leave of it. */
  async #source(options: Options, soon: boolean): Promise<Source | undefined> {
    if (isPlain(this.#view, options)) return plainly(this.#view, options, soon);
    const { narrowed } = await import("../narrowed.ts");
    return narrowed(this.#context, this.#view, options, soon);
  }

  async list(options: Options = {}): Promise<any[]> {
    return collected(await this.#begin(options, false, false));
  }

  iterate(options: Options = {}): Pages<any> {
    return new Pages((cursors) => this.#begin(options, true, cursors));
  }

  async retrieve(ids: any, options: Options = {}): Promise<any> {
    return (await import("./retrieve.ts")).retrieve(this.#context, this.#view, ids, options);
  }

  async search(text: string, options: Options = {}): Promise<any[]> {
    return (await import("./search.ts")).search(this.#context, this.#view, text, options);
  }

  async count(options: Options = {}): Promise<number> {
    const { count } = await import("./count.ts");
    const found = await count(this.#context, this.#view, options);
    return found ?? (await more()).countVerb(this.#context, this.#view, options);
  }

  async aggregate(metrics: any, options: Options = {}): Promise<any[]> {
    return (await import("./aggregates.ts")).aggregate(this.#context, this.#view, metrics, options);
  }

  async histogram(property: string, interval: number, options: Options = {}): Promise<any[]> {
    return (await import("./histogram.ts")).histogram(
      this.#context,
      this.#view,
      property,
      interval,
      options,
    );
  }

  sync(options: Options = {}): Changes<any> {
    return new Changes(this.#context, this.#view, options);
  }

  async upsert(items: any, options: CallOptions = {}): Promise<any> {
    return (await import("../../instances/writing/upsert.ts")).upsert(
      this.#context,
      items,
      this.#view,
      options,
    );
  }

  async delete(ids: any, options: CallOptions = {}): Promise<any> {
    const items = Array.isArray(ids) ? ids : [ids];
    const doomed = { [`${this.#view.instanceType}s`]: items };
    return (await import("../../instances/writing/delete.ts")).remove(
      this.#context,
      doomed,
      options,
    );
  }

  asWrite(instance: any): any {
    const { space, externalId } = instance;
    const write: Record<string, unknown> = { space, externalId };
    for (const { name, kind, readonly } of this.#view.stored) {
      const value = instance[name];
      if (value === undefined || readonly) continue;
      write[name] = kind === "relation" ? idsOnly(value) : value;
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
