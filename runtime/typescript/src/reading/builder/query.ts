/** The builder: every step returns a new query, and nothing is sent until a terminal asks for it. */

import { ValidationFailed } from "../../errors.ts";
import { all } from "../../filters/condition.ts";
import { whereFilter } from "../../filters/keywords.ts";
import { simplify } from "../../filters/simplify.ts";
import { sortsOf } from "../../filters/sorting.ts";
import { isStored, type Member, type View, viewNamed } from "../../instances/view.ts";
import { memo } from "../../memo.ts";
import { type Asked, type Branch, checkCount, propertiesOf, unitsOf } from "../asked.ts";
import type { Context } from "../context.ts";
import type { Explanation } from "../explain.ts";
import { type Extent, type Pages, readAll, readPages } from "../read.ts";

/** What a query of any view can do; each view has a class of its own with a method for each connection. */
export class QueryBuilder {
  readonly context: Context;
  readonly asked: Asked;

  constructor(context: Context, asked: Asked) {
    this.context = context;
    this.asked = asked;
  }

  protected changed(changes: Partial<Asked>): this {
    const Same = this.constructor as new (context: Context, asked: Asked) => this;
    return new Same(this.context, { ...this.asked, ...changes });
  }

  where(...conditions: readonly unknown[]): this {
    const { view } = this.asked;
    const { model, instanceSpace } = this.context;
    let filter = this.asked.filter;
    for (const given of conditions) {
      const keywords =
        typeof given === "object" && given !== null && !("filter" in given && "and" in given);
      const found = keywords
        ? whereFilter(view, model, instanceSpace, given as Record<string, unknown>)
        : whereFilter(view, model, instanceSpace, {}, [given]);
      const combined = all(filter, found);
      filter = combined && simplify(combined, view);
    }
    return this.changed({ filter });
  }

  limit(limit: number): this {
    checkCount(this.asked.view, "limit", limit, 0);
    return this.changed({ limit });
  }

  sortBy(...sorts: readonly unknown[]): this {
    return this.changed({ sorts: sortsOf(this.asked.view, sorts) });
  }

  properties(...names: readonly string[]): this {
    return this.changed({ properties: propertiesOf(this.asked.view, names) });
  }

  targetUnits(units: unknown): this {
    return this.changed({ units: unitsOf(this.asked.view, units) });
  }

  /** What `with...` of a member does. */
  protected include(
    member: Member,
    sub: ((query: any) => unknown) | undefined,
    options: { edgeWhere?: unknown },
  ): this {
    const branch = this.#branch(member, sub, options);
    const others = this.asked.branches.filter((one) => one.member.name !== member.name);
    return this.changed({ branches: [...others, branch] });
  }

  #branch(
    member: Member,
    sub: ((query: any) => unknown) | undefined,
    { edgeWhere }: { edgeWhere?: unknown },
  ): Branch {
    if (member.kind === "value")
      throw new ValidationFailed("a value leads nowhere", { property: member.name });
    const query = queryOf(this.context, this.#known(member.to, member.name));
    const chosen = sub ? sub(query) : query;
    if (!(chosen instanceof QueryBuilder) || chosen.asked.view !== query.asked.view) {
      throw new ValidationFailed("the function returns the query it is given, with more steps", {
        view: this.asked.view.name,
        property: member.name,
      });
    }
    const links = member.kind === "edges" && member.properties !== undefined;
    const edgeView = links ? this.#known(member.properties, member.name) : undefined;
    if (edgeWhere !== undefined && !edgeView) {
      throw new ValidationFailed("these edges have no properties", { property: member.name });
    }
    const { model, instanceSpace } = this.context;
    const edgeFilter =
      edgeView && edgeWhere !== undefined
        ? whereFilter(edgeView, model, instanceSpace, {}, [edgeWhere])
        : undefined;
    return { member, asked: chosen.asked, edgeView, edgeFilter };
  }

  #known(name: string | undefined, property: string): View {
    const view = viewNamed(this.context.model, name);
    if (view) return view;
    const place = { view: this.asked.view.name, property };
    throw new ValidationFailed(
      name === undefined
        ? "the model does not say what it leads to"
        : `the client does not know ${name}: open it as of(${this.asked.view.name}, { ${name} })`,
      place,
    );
  }

  list(options: Extent = {}): Promise<any[]> {
    return readAll(this.context.http, this.asked, options);
  }

  iterate(options: Extent = {}): Pages<any> {
    return readPages(this.context.http, this.asked, options);
  }

  async first(options: Extent = {}): Promise<any> {
    return (await this.list({ ...options, limit: 1 }))[0];
  }

  async count(options: Extent = {}): Promise<number> {
    const { countAsked } = await import("../verbs/aggregates.ts");
    return countAsked(this.context, this.asked, options);
  }

  async ids(options: Extent = {}): Promise<{ space: string; externalId: string }[]> {
    const bare: Asked = { ...this.asked, properties: [], branches: [] };
    const rows = await readAll(this.context.http, bare, options);
    return rows.map(({ space, externalId }) => ({ space, externalId }));
  }

  async explain(options: Extent & { run?: boolean } = {}): Promise<Explanation> {
    const { explained } = await import("../explain.ts");
    return explained(this.context, this.asked, options);
  }
}

const CLASSES = new WeakMap<View, typeof QueryBuilder>();

/** An empty query of a view. */
export function queryOf(context: Context, view: View): QueryBuilder {
  const Builder = memo(CLASSES, view, () => classOf(view));
  return new Builder(context, { view, sorts: [], units: [], branches: [] });
}

/** The class with `with...` for each member that leads somewhere. */
function classOf(view: View): typeof QueryBuilder {
  class ViewQuery extends QueryBuilder {}
  for (const member of view.members.values()) {
    if (member.kind === "value") continue;
    if (isStored(member) && member.to === undefined) continue;
    const name = `with${member.name.charAt(0).toUpperCase()}${member.name.slice(1)}`;
    Object.defineProperty(ViewQuery.prototype, name, {
      value(this: ViewQuery, sub?: (query: any) => unknown, options: { edgeWhere?: unknown } = {}) {
        return this.include(member, sub, options);
      },
    });
  }
  return ViewQuery;
}
