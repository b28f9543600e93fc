/** What `client.datapoints` is: data points of time series, read and written. */

import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { SeriesPoints } from "./series.ts";
import type { DataPoint, DatapointsOptions, PointTime, SeriesInput } from "./types.ts";

const loaded = (): Promise<typeof import("./index.ts")> => import("./index.ts");

type Labelled<T> = { readonly [label: string]: T };

export class Datapoints {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The points of one series, of several, or of those in an object, by the names it gives them. */
  retrieve(series: SeriesInput, options?: DatapointsOptions): Promise<SeriesPoints>;
  retrieve(series: readonly SeriesInput[], options?: DatapointsOptions): Promise<SeriesPoints[]>;
  retrieve<const S extends Labelled<SeriesInput>>(
    series: S,
    options?: DatapointsOptions,
  ): Promise<{ readonly [Label in keyof S]: SeriesPoints }>;
  async retrieve(series: unknown, options: DatapointsOptions = {}): Promise<any> {
    return (await loaded()).retrieve(this.#context, series, options);
  }

  /** The last point of each series, or the last one before a moment. */
  latest(series: SeriesInput, options?: LatestOptions): Promise<SeriesPoints>;
  latest(series: readonly SeriesInput[], options?: LatestOptions): Promise<SeriesPoints[]>;
  latest<const S extends Labelled<SeriesInput>>(
    series: S,
    options?: LatestOptions,
  ): Promise<{ readonly [Label in keyof S]: SeriesPoints }>;
  async latest(series: unknown, options: LatestOptions = {}): Promise<any> {
    return (await loaded()).latest(this.#context, series, options.before, options);
  }

  /** Inserts points, or replaces those of the same time; gives how many. */
  insert(series: SeriesInput, points: Iterable<DataPoint>, options?: CallOptions): Promise<number>;
  insert(points: Labelled<Iterable<DataPoint>>, options?: CallOptions): Promise<number>;
  async insert(series: unknown, points?: unknown, options?: CallOptions): Promise<number> {
    return (await loaded()).insert(this.#context, series, points, options);
  }

  /** Deletes the points from `start` until before `end`. */
  async deleteRange(
    series: SeriesInput | readonly SeriesInput[],
    start: PointTime,
    end: PointTime,
    options: CallOptions = {},
  ): Promise<void> {
    return (await loaded()).deleteRange(this.#context, series, start, end, options);
  }
}

export interface LatestOptions extends CallOptions {
  readonly before?: PointTime | undefined;
}
