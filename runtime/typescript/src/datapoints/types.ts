/** Data points as callers see them. */

import type { CallOptions } from "../http/values.ts";
import type { InstanceInput, PlainDate, TimestampInput } from "../instances/types.ts";

/** The external id of a time series, which a property of type timeseries holds, or the node that is one. */
export type SeriesInput = InstanceInput;

/** A moment, milliseconds since 1970, a day (its midnight in UTC), `"now"`, or so long ago: `"2d-ago"`. */
export type PointTime =
  | TimestampInput
  | number
  | PlainDate
  | "now"
  | `${number}${"s" | "m" | "h" | "d" | "w"}-${"ago" | "ahead"}`;

export type PointAggregate =
  | "average"
  | "max"
  | "min"
  | "count"
  | "sum"
  | "interpolation"
  | "stepInterpolation"
  | "continuousVariance"
  | "discreteVariance"
  | "totalVariation"
  | "countGood"
  | "countUncertain"
  | "countBad"
  | "durationGood"
  | "durationUncertain"
  | "durationBad";

/** Which data points, and in which form. */
export interface DatapointsOptions extends CallOptions {
  /** The first moment; everything there is unless given. */
  readonly start?: PointTime | undefined;
  /** The moment before which the last one is; now unless given. */
  readonly end?: PointTime | undefined;
  /** Figures over periods instead of the points themselves. */
  readonly aggregates?: PointAggregate | readonly PointAggregate[] | undefined;
  /** How long periods are: `"15m"`, `"1h"`, `"1d"`, `"1mo"`. */
  readonly granularity?: string | undefined;
  /** Of each series; all unless given. */
  readonly limit?: number | undefined;
  /** Where days, weeks and months begin: `"Europe/Oslo"`. */
  readonly timeZone?: string | undefined;
  /** The external id of a unit to convert to. */
  readonly targetUnit?: string | undefined;
  /** Tell good points from uncertain ones, in the column `status`. Bad ones never come. */
  readonly includeStatus?: boolean | undefined;
}

export type PointValue = number | string;

/** A point to write: when, and what. */
export type DataPoint = readonly [at: PointTime, value: PointValue];
