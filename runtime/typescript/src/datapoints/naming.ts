/** Which time series are meant, and what they are called in a result. */

import { ValidationFailed } from "../errors/input.ts";
import { type ResourceId, resourceId } from "../instances/ids.ts";

export interface Named {
  readonly label: string;
  readonly wire: ResourceId;
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
  const wire = resourceId(series, "time series", instanceSpace);
  return { label: "instanceId" in wire ? wire.instanceId.externalId : wire.externalId, wire };
}
