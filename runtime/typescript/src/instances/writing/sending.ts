/** Requests of a write, and what became of each. */

import { isApiError } from "../../errors/index.ts";
import { type AnyApiError, WriteFailed } from "../../errors/service.ts";

/** Instances in one request. */
export const MAX_ITEMS = 1000;

export function chunks<T>(items: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += MAX_ITEMS) found.push(items.slice(at, at + MAX_ITEMS));
  return found;
}

/**
 * Sends group after group, the requests of a group side by side. After a failure the others of its group are still
 * waited for, and the error says what became of everything.
 */
export async function inWaves<Row, Done>(
  what: string,
  groups: readonly Row[][][],
  done: readonly Done[],
  send: (chunk: Row[]) => Promise<void>,
): Promise<void> {
  for (const [number, group] of groups.entries()) {
    const outcomes = await Promise.allSettled(group.map(send));
    const failed: Row[] = [];
    const causes: AnyApiError[] = [];
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.status === "fulfilled") continue;
      if (!isApiError(outcome.reason)) throw outcome.reason;
      causes.push(outcome.reason);
      failed.push(...group[at]!);
    }
    if (!causes.length) continue;
    const notAttempted = groups.slice(number + 1).flat(2) as Row[];
    throw new WriteFailed(`${what} stopped part way`, {
      succeeded: done,
      failed,
      notAttempted,
      causes,
    });
  }
}
