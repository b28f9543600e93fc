/** Data points that are inserted or deleted. */

import { ValidationFailed } from "../errors/input.ts";
import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { inWaves } from "../instances/writing/sending.ts";
import { milliseconds } from "./moments.ts";
import { namedSeries, nameOf } from "./naming.ts";
import type { DataPoint, PointTime } from "./types.ts";

const PATH = "/timeseries/data";
/** Most data points of one request, and most series. */
const MOST = 100_000;
const SERIES = 10_000;

/** A part of the points of one series, as a request has it. */
export interface Inserted {
  readonly datapoints: readonly { readonly timestamp: number; readonly value: number | string }[];
  readonly [name: string]: unknown;
}

/** How many were written: points of one series, or without these an object of several series. */
export async function insert(
  context: Context,
  series: unknown,
  points: unknown,
  options: CallOptions | undefined,
): Promise<number> {
  const { instanceSpace, http } = context;
  const one = isIterable(points);
  const call = (one ? options : (points as CallOptions)) ?? {};
  const given: [unknown, Iterable<DataPoint>][] = one ? [[series, points]] : several(series);
  const bodies = filled(
    given.map(([one, pairs]) => ({
      ...nameOf(one, instanceSpace).wire,
      datapoints: Array.from(pairs, ([at, value]) => pointOf(at, value)),
    })),
  );
  const done: Inserted[] = [];
  await inWaves("inserting data points", [bodies], done, async (items) => {
    const body = JSON.stringify({ items });
    const request = { method: "POST", path: PATH, body, kind: "write" } as const;
    await http.send(request, JSON.parse, call);
    done.push(...items);
  });
  return done.reduce((sum, { datapoints }) => sum + datapoints.length, 0);
}

/** Those from `start` until before `end`. */
export async function deleteRange(
  { http, instanceSpace }: Context,
  series: unknown,
  start: PointTime,
  end: PointTime,
  call: CallOptions,
): Promise<void> {
  const [inclusiveBegin, exclusiveEnd] = [milliseconds(start), milliseconds(end)];
  if (exclusiveEnd <= inclusiveBegin) throw new ValidationFailed("end must be after start");
  const named = namedSeries(series, instanceSpace);
  for (let at = 0; at < named.length; at += SERIES) {
    const part = named.slice(at, at + SERIES);
    const items = part.map(({ wire }) => ({ ...wire, inclusiveBegin, exclusiveEnd }));
    const body = JSON.stringify({ items });
    const request = { method: "POST", path: `${PATH}/delete`, body, kind: "delete" } as const;
    await http.send(request, JSON.parse, call);
  }
}

function several(given: unknown): [string, Iterable<DataPoint>][] {
  if (typeof given === "object" && given !== null && !Array.isArray(given))
    return Object.entries(given);
  throw new ValidationFailed(
    "give a series and its points, or an object from external ids to points",
  );
}

function pointOf(at: PointTime, value: unknown): Inserted["datapoints"][number] {
  const timestamp = milliseconds(at);
  if (typeof value === "string") return { timestamp, value };
  if (typeof value === "number" && Number.isFinite(value)) return { timestamp, value };
  throw new ValidationFailed(
    `${String(value)} at ${new Date(timestamp).toISOString()} is no value of a data point: give a finite number or a text`,
  );
}

/** Requests that are as full as the service allows. */
function filled(parts: readonly Inserted[]): Inserted[][] {
  const bodies: Inserted[][] = [];
  let body: Inserted[] = [];
  let room = MOST;
  for (const { datapoints, ...wire } of parts) {
    for (let at = 0; at < datapoints.length; ) {
      const some = datapoints.slice(at, at + room);
      body.push({ ...wire, datapoints: some });
      at += some.length;
      room -= some.length;
      if (room && body.length < SERIES) continue;
      bodies.push(body);
      [body, room] = [[], MOST];
    }
  }
  return body.length ? [...bodies, body] : bodies;
}

function isIterable(value: unknown): value is Iterable<DataPoint> {
  return (
    typeof (value as { [Symbol.iterator]?: unknown } | undefined)?.[Symbol.iterator] === "function"
  );
}
