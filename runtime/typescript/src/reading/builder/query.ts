/** The builder: every step returns a new query, which is data; what it means is seen when it is asked. */

import type { Connection, Relation, View } from "../../instances/view.ts";
import { memo } from "../../memo.ts";
import type { Asked } from "../asked.ts";
import type { Context } from "../context.ts";
import type { Explanation } from "../explain.ts";
import { type Extent, type Pages, readAll, readPages } from "../read.ts";

type Sub = ((query: any) => unknown) | QueryBuilder;

/** Of a `with...`; which a connection takes is seen when the query is asked. */
export interface IncludeOptions {
  readonly edgeWhere?: unknown;
  readonly maxDistance?: unknown;
  readonly until?: unknown;
}

/** One step of a query, as it was given. */
export type Step =
  | { readonly name: "where" | "sortBy" | "properties"; readonly given: readonly unknown[] }
  | { readonly name: "limit" | "targetUnits"; readonly given: unknown }
  | {
      readonly name: "include";
      readonly member: Relation | Connection;
      readonly sub: Sub | undefined;
      readonly options: IncludeOptions;
    };

/** What a query of any view can do; each view has a class of its own with a method for each connection. */
export class QueryBuilder {
  readonly context: Context;
  readonly view: View;
  readonly steps: readonly Step[];

  constructor(context: Context, view: View, steps: readonly Step[] = []) {
    this.context = context;
    this.view = view;
    this.steps = steps;
  }

  /** The same query with the methods of its view. */
  typed(): QueryBuilder {
    const Builder = memo(CLASSES, this.view, () => classOf(this.view));
    return new Builder(this.context, this.view, this.steps);
  }

  protected stepped(step: Step): this {
    const Same = this.constructor as new (context: Context, view: View, steps: Step[]) => this;
    return new Same(this.context, this.view, [...this.steps, step]);
  }

  where(...given: readonly unknown[]): this {
    return this.stepped({ name: "where", given });
  }

  limit(given: number): this {
    return this.stepped({ name: "limit", given });
  }

  sortBy(...given: readonly unknown[]): this {
    return this.stepped({ name: "sortBy", given });
  }

  properties(...given: readonly string[]): this {
    return this.stepped({ name: "properties", given });
  }

  targetUnits(given: unknown): this {
    return this.stepped({ name: "targetUnits", given });
  }

  async #asked(): Promise<Asked> {
    return (await import("../more.ts")).replayed(this);
  }

  async list(options: Extent = {}): Promise<any[]> {
    return readAll(this.context.http, await this.#asked(), options);
  }

  iterate(options: Extent = {}): Pages<any> {
    return readPages(this.context.http, () => this.#asked(), options);
  }

  async first(options: Extent = {}): Promise<any> {
    return (await this.list({ ...options, limit: 1 }))[0];
  }

  async count(options: Extent = {}): Promise<number> {
    const { countAsked } = await import("../more.ts");
    return countAsked(this.context, await this.#asked(), options);
  }

  async ids(options: Extent = {}): Promise<{ space: string; externalId: string }[]> {
    const bare: Asked = { ...(await this.#asked()), properties: [], branches: [] };
    const rows = await readAll(this.context.http, bare, options);
    return rows.map(({ space, externalId }) => ({ space, externalId }));
  }

  async explain(options: Extent & { run?: boolean } = {}): Promise<Explanation> {
    const { explained } = await import("../more.ts");
    return explained(this.context, await this.#asked(), options);
  }
}

const CLASSES = new WeakMap<View, typeof QueryBuilder>();

/** The class with `with...` for each member that leads somewhere. */
function classOf(view: View): typeof QueryBuilder {
  class ViewQuery extends QueryBuilder {}
  for (const member of view.members.values()) {
    if (member.kind === "value") continue;
    const name = `with${member.name.charAt(0).toUpperCase()}${member.name.slice(1)}`;
    Object.defineProperty(ViewQuery.prototype, name, {
      value(this: ViewQuery, sub?: Sub, options: IncludeOptions = {}) {
        return this.stepped({ name: "include", member, sub, options });
      },
    });
  }
  return ViewQuery;
}
