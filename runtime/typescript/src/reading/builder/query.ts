/** The builder: every step returns a new query, which is data; what it means is seen when it is asked. */

import type { View } from "../../instances/view.ts";
import { memo } from "../../memo.ts";
import type { Options } from "../asking.ts";
import type { Explanation } from "../explain.ts";
import { collected, type Extent, Pages } from "../read.ts";
import { QuerySteps, stepTo } from "./steps.ts";

const more = (): Promise<typeof import("../more.ts")> => import("../more.ts");

/** Of every query; with a step for each member that leads somewhere these are all there are. */
const STEPS = ["where", "sortBy", "properties", "limit", "targetUnits"];

/** What a query of any view can do; each view has a class of its own with a method for each step. */
export class QueryBuilder extends QuerySteps {
  override over(view: View): QueryBuilder {
    return new QueryBuilder(this.context, view).typed();
  }

  /** The same query with the methods of its view. */
  typed(): QueryBuilder {
    const Builder = memo(CLASSES, this.view, () => classOf(this.view));
    return new Builder(this.context, this.view, this.steps);
  }

  async list(options: Extent = {}): Promise<any[]> {
    return collected(
      await (await more()).beginQuery(this, options, { soon: false, cursors: false }),
    );
  }

  iterate(options: Extent = {}): Pages<any> {
    return new Pages(async (cursors) =>
      (await more()).beginQuery(this, options, { soon: true, cursors }),
    );
  }

  async first(options: Extent = {}): Promise<any> {
    return (await this.list({ ...options, limit: 1 }))[0];
  }

  async count(options: Extent = {}): Promise<number> {
    return (await more()).countQuery(this, options);
  }

  async ids(options: Extent = {}): Promise<{ space: string; externalId: string }[]> {
    return (await more()).idsOf(this, options);
  }

  async aggregate(metrics: any, options: Options = {}): Promise<any[]> {
    return (await import("../matching.ts")).figuresOver(this, metrics, options);
  }

  async histogram(property: string, interval: number, options: Options = {}): Promise<any[]> {
    return (await import("../matching.ts")).bucketsOver(this, property, interval, options);
  }

  async explain(options: Extent & { run?: boolean } = {}): Promise<Explanation> {
    return (await import("../explain.ts")).explained(this, options);
  }
}

const CLASSES = new WeakMap<View, typeof QueryBuilder>();

function classOf(view: View): typeof QueryBuilder {
  class ViewQuery extends QueryBuilder {}
  const { relations, connections, edge } = view.table;
  const leading = [
    ...Object.keys({ ...relations, ...connections }),
    ...(edge ? ["startNode", "endNode"] : []),
  ];
  for (const name of [...STEPS, ...leading.map(stepTo)]) {
    Object.defineProperty(ViewQuery.prototype, name, {
      value(this: ViewQuery, ...given: any[]) {
        return new ViewQuery(this.context, view, [...this.steps, { name, given }]);
      },
    });
  }
  return ViewQuery;
}
