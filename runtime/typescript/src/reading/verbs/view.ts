/** The verbs of a view: what is rarely used is loaded when it is. */

import type { CallOptions } from "../../http/values.ts";
import type { View } from "../../instances/view.ts";
import { more, writing } from "../../later.ts";
import type { Options } from "../asking.ts";
import { QueryBuilder } from "../builder/query.ts";
import type { Context } from "../context.ts";
import { isPlain, plainly } from "../plain.ts";
import { collected, Pages } from "../read.ts";
import { Pager } from "../running/pager.ts";
import { Changes } from "./changes.ts";

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
    return !cursors && isPlain(this.#view, options)
      ? new Pager(plainly(this.#view, options, soon), this.#context.http, call)
      : (await more()).beginVerb(this.#context, this.#view, options, { soon, cursors });
  }

  async list(options: Options = {}): Promise<any[]> {
    return collected(await this.#begin(options, false, false));
  }

  iterate(options: Options = {}): Pages<any> {
    return new Pages((cursors) => this.#begin(options, true, cursors));
  }

  async retrieve(ids: any, options: Options = {}): Promise<any> {
    return (await more()).retrieve(this.#context, this.#view, ids, options);
  }

  async search(text: string, options: Options = {}): Promise<any[]> {
    return (await more()).search(this.#context, this.#view, text, options);
  }

  async count(options: Options = {}): Promise<number> {
    return (await more()).count(this.#context, this.#view, options);
  }

  async aggregate(metrics: any, options: Options = {}): Promise<any[]> {
    return (await more()).aggregate(this.#context, this.#view, metrics, options);
  }

  async histogram(property: string, interval: number, options: Options = {}): Promise<any[]> {
    return (await more()).histogram(this.#context, this.#view, property, interval, options);
  }

  sync(options: Options = {}): Changes<any> {
    return new Changes(this.#context, this.#view, options);
  }

  async upsert(items: any, options: CallOptions = {}): Promise<any> {
    return (await writing()).upsert(this.#context, items, this.#view, options);
  }

  async delete(ids: any, options: CallOptions = {}): Promise<any> {
    const items = Array.isArray(ids) ? ids : [ids];
    const doomed = { [`${this.#view.instanceType}s`]: items };
    return (await writing()).remove(this.#context, doomed, options);
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
