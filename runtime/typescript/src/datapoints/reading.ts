/** Data points, page by page and side by side. */

import { ValidationFailed } from "../errors/input.ts";
import { ServerError } from "../errors/service.ts";
import { failure } from "../errors/told.ts";
import type { CallOptions, Request } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { itemsIn } from "../instances/items.ts";
import { milliseconds } from "./moments.ts";
import { isSingle, type Named, namedSeries } from "./naming.ts";
import { SeriesPoints } from "./series.ts";
import type { DatapointsOptions, PointTime, PointValue } from "./types.ts";

const PATH = "/timeseries/data";
/** Most data points of one answer, over all its series. */
const RAW = 100_000;
const AGGREGATED = 10_000;
const AT_ONCE = 8;
/** Most series of one request. */
const SERIES = 100;
const LENGTHS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** One read, as the service has it. */
interface Asked {
  readonly start: number;
  readonly end: number;
  readonly limit: number;
  readonly aggregates: readonly string[];
  /** Milliseconds of a period where all are of the same length; 1 for the points themselves. */
  readonly period: number | undefined;
  /** What is said of every series besides. */
  readonly options: Readonly<Record<string, unknown>>;
}

interface WirePoint {
  readonly timestamp: number;
  readonly value?: PointValue;
  readonly status?: { readonly symbol?: string };
  readonly [aggregate: string]: unknown;
}

interface Item {
  readonly datapoints: readonly WirePoint[];
  readonly nextCursor?: string | null;
  readonly externalId?: string;
  readonly isString?: boolean;
  readonly isStep?: boolean;
  readonly unit?: string;
  readonly unitExternalId?: string;
}

/** A part of one series that is read page by page; `cursor` leads to its next page. */
interface Span {
  readonly series: Named;
  readonly start: number;
  readonly end: number;
  readonly points: WirePoint[];
  cursor?: string | undefined;
}

export async function retrieve(
  context: Context,
  series: unknown,
  options: DatapointsOptions,
): Promise<any> {
  const named = namedSeries(series, context.instanceSpace);
  return shaped(series, await read(context, named, asked(options), options));
}

/** The last point of each series, or the last before a moment. */
export async function latest(
  context: Context,
  series: unknown,
  before: PointTime | undefined,
  call: CallOptions,
): Promise<any> {
  const named = namedSeries(series, context.instanceSpace);
  const moment = before === undefined ? {} : { before: milliseconds(before) };
  const parts = chunks(named, SERIES);
  const answers = await Promise.all(
    parts.map((part) => {
      const items = part.map(({ wire }) => ({ ...wire, ...moment }));
      return send(context, post(`${PATH}/latest`, items), part.length, call);
    }),
  );
  const found = answers.flat().map((item, at) => seriesOf(named[at]!, item, item.datapoints, []));
  return shaped(series, found);
}

/** One series, an array of them, or an object by the names that were given. */
function shaped(series: unknown, found: readonly SeriesPoints[]): unknown {
  if (isSingle(series)) return found[0];
  return Array.isArray(series) ? found : Object.fromEntries(found.map((one) => [one.label, one]));
}

function asked(options: DatapointsOptions): Asked {
  const { aggregates, granularity, limit, timeZone, targetUnit, includeStatus } = options;
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new ValidationFailed(`limit must be a whole number from 1, not ${limit}`);
  }
  const names = typeof aggregates === "string" ? [aggregates] : [...(aggregates ?? [])];
  if (names.length > 0 !== (granularity !== undefined)) {
    throw new ValidationFailed(
      'aggregates and granularity belong together, such as "average" and "1h"',
    );
  }
  const start = options.start === undefined ? 0 : milliseconds(options.start);
  const end = milliseconds(options.end ?? "now");
  if (end <= start) throw new ValidationFailed("end must be after start");
  return {
    start,
    end,
    limit: limit ?? Number.POSITIVE_INFINITY,
    aggregates: names,
    period: names.length ? lengthOf(granularity!) : 1,
    options: {
      ...(names.length ? { aggregates: names, granularity } : {}),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(targetUnit === undefined ? {} : { targetUnit }),
      ...(includeStatus ? { includeStatus } : {}),
    },
  };
}

function lengthOf(granularity: string): number | undefined {
  const found = /^(\d*)([smh])$/.exec(granularity);
  return found ? Number(found[1] || 1) * LENGTHS[found[2]!]! : undefined;
}

/** All pages of all series: several series a request, and long series in several parts at once. */
async function read(
  context: Context,
  series: readonly Named[],
  question: Asked,
  call: CallOptions,
): Promise<SeriesPoints[]> {
  const { start, end } = question;
  const spans = series.map((one): Span[] => [{ series: one, start, end, points: [] }]);
  const about = new Map<string, Item>();
  let open = spans.flat();
  for (let first = true; open.length; first = false) {
    const groups = chunks(open, Math.min(Math.max(Math.ceil(open.length / AT_ONCE), 1), SERIES));
    const answers = await Promise.all(
      groups.map((group) => send(context, requestOf(group, question), group.length, call)),
    );
    const left: Span[] = [];
    const items = answers.flat();
    for (const [at, span] of groups.flat().entries()) {
      const item = items[at]!;
      const { label } = span.series;
      if (!about.has(label)) about.set(label, item);
      for (const point of item.datapoints) span.points.push(point);
      span.cursor = item.nextCursor || undefined;
      const enough = span.points.length >= question.limit;
      if (span.cursor === undefined || enough || !item.datapoints.length) continue;
      const parts = first ? parted(span, question) : [];
      spans[series.indexOf(span.series)]!.push(...parts);
      left.push(...(parts.length ? parts : [span]));
    }
    open = left;
  }
  return series.map((one, at) => {
    // What is parted has its first page in the first span; the parts begin where that page ends.
    const points = spans[at]!.sort((a, b) => a.start - b.start).flatMap((span) => span.points);
    return seriesOf(one, about.get(one.label)!, points, question.aggregates, question.options);
  });
}

/** The rest of a span in parts that are about as long as what its first page held. */
function parted({ series, points, end }: Span, { period, limit }: Asked): Span[] {
  if (Number.isFinite(limit) || period === undefined) return [];
  const begin = points.at(-1)!.timestamp + period;
  const page = Math.max(begin - points[0]!.timestamp, period);
  const count = Math.min(Math.ceil((end - begin) / page), AT_ONCE);
  if (count < 2) return [];
  const length = Math.ceil((end - begin) / count / period) * period;
  const parts: Span[] = [];
  for (let start = begin; start < end; start += length)
    parts.push({ series, start, end: Math.min(start + length, end), points: [] });
  return parts;
}

function requestOf(group: readonly Span[], question: Asked): Request {
  const share = Math.floor(
    (question.aggregates.length ? AGGREGATED : RAW) / Math.max(group.length, 1),
  );
  const items = group.map(({ series, start, end, points, cursor }) => ({
    ...series.wire,
    start,
    end,
    limit: Math.min(share, question.limit - points.length),
    cursor,
    ...question.options,
  }));
  return post(`${PATH}/list`, items);
}

function post(path: string, items: readonly unknown[]): Request {
  return { method: "POST", path, body: JSON.stringify({ items }), kind: "read" };
}

async function send(
  { http }: Context,
  request: Request,
  count: number,
  call: CallOptions,
): Promise<Item[]> {
  const items = await http.send(request, itemsIn<Item>, call);
  if (items.length === count && items.every((item) => Array.isArray(item?.datapoints)))
    return items;
  throw failure(ServerError, "The answer does not have the form of data points");
}

function seriesOf(
  { label }: Named,
  item: Item,
  points: readonly WirePoint[],
  aggregates: readonly string[],
  options: Asked["options"] = {},
): SeriesPoints {
  const { externalId, isString = false, isStep = false } = item;
  const unit = item.unitExternalId ?? item.unit;
  const columns: Record<string, (PointValue | undefined)[]> = {};
  if (aggregates.length) {
    for (const name of aggregates)
      columns[name] = points.map((point) => point[name] as PointValue | undefined);
  } else {
    // JSON has no infinities: they come as texts.
    columns.value = points.map(({ value }) =>
      typeof value === "string" && !isString ? Number(value) : value,
    );
    if (options.includeStatus)
      columns.status = points.map(({ status }) => status?.symbol ?? "Good");
  }
  const times = points.map(({ timestamp }) => timestamp);
  return new SeriesPoints({ label, externalId, isString, isStep, unit }, times, columns);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += size) found.push(items.slice(at, at + size));
  return found;
}
