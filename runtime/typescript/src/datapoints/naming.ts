/** Which time series are meant, and what they are called in a result. */

import { ValidationFailed } from "../errors.ts";
import { idOf } from "../instances/ids.ts";
import type { InstanceInput } from "../instances/types.ts";

export interface Named {
  readonly label: string;
  /** How the service names it: by an external id, or as the node that is the time series. */
  readonly wire: Readonly<Record<string, unknown>>;
}

/** Whether one series is meant, not several. */
export function isSingle(series: unknown): boolean {
  if (typeof series !== "object" || series === null) return true;
  return typeof (series as { externalId?: unknown }).externalId === "string";
}

/** One or several; an object says what they are called. */
export function namedSeries(series: unknown, instanceSpace: string | undefined): Named[] {
  if (isSingle(series)) return [nameOf(series, instanceSpace)];
  if (!Array.isArray(series)) {
    return Object.entries(series as object).map(([label, one]) => ({
      ...nameOf(one, instanceSpace),
      label,
    }));
  }
  const found = series.map((one) => nameOf(one, instanceSpace));
  const labels = found.map(({ label }) => label);
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice === undefined) return found;
  throw new ValidationFailed(
    `${JSON.stringify(twice)} is asked for twice: give an object from names of your own to series`,
  );
}

export function nameOf(series: unknown, instanceSpace: string | undefined): Named {
  if (typeof series === "string" && series) {
    return { label: series, wire: { externalId: series } };
  }
  if (typeof series !== "object" || series === null) {
    throw new ValidationFailed(
      `${JSON.stringify(series) ?? String(series)} names no time series: give an external id or the node that is one, and leave out instances whose property has no value`,
    );
  }
  const instanceId = idOf(series as InstanceInput, instanceSpace);
  return { label: instanceId.externalId, wire: { instanceId } };
}
