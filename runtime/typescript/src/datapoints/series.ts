/** The data points of one time series. */

import type { PointValue } from "./types.ts";

export interface About {
  /** What it was asked for as. */
  readonly label: string;
  readonly externalId: string | undefined;
  readonly isString: boolean;
  readonly isStep: boolean;
  /** The unit the values are in, if the series has one. */
  readonly unit: string | undefined;
}

/** Times and values in columns; iterating gives pairs of both. */
export class SeriesPoints implements Iterable<[Date, PointValue | undefined]> {
  readonly label: string;
  readonly externalId: string | undefined;
  readonly isString: boolean;
  readonly isStep: boolean;
  readonly unit: string | undefined;
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  /** `value`, and `status` if it was asked for; or one for each aggregate, undefined where a period has none. */
  readonly columns: Readonly<Record<string, readonly (PointValue | undefined)[]>>;

  constructor(about: About, times: readonly number[], columns: SeriesPoints["columns"]) {
    this.label = about.label;
    this.externalId = about.externalId;
    this.isString = about.isString;
    this.isStep = about.isStep;
    this.unit = about.unit;
    this.times = times;
    this.columns = columns;
  }

  get length(): number {
    return this.times.length;
  }

  /** The raw values, or those of the first aggregate that was asked for. */
  get values(): readonly (PointValue | undefined)[] {
    return Object.values(this.columns)[0] ?? [];
  }

  *[Symbol.iterator](): Generator<[Date, PointValue | undefined], void, undefined> {
    const { values } = this;
    for (const [at, time] of this.times.entries()) yield [new Date(time), values[at]];
  }
}
