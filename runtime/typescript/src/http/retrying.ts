/** How long to wait before a request is sent again. */

import type { Retries } from "./pacing.ts";

/** Milliseconds to wait after the `attempt`-th attempt (from 1). */
export function delay(
  retries: Retries,
  attempt: number,
  retryAfter: string | null | undefined,
): number {
  const jitter = Math.random() * Math.min(retries.cap, retries.base * 2 ** attempt);
  const asked = milliseconds(retryAfter);
  return asked === undefined ? jitter : Math.min(retries.cap, asked + jitter / 10);
}

/** The wait the service asks for: a number of seconds, or a date. */
function milliseconds(retryAfter: string | null | undefined): number | undefined {
  const value = retryAfter?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

/** Waits, unless the signal ends it. */
export function pause(time: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, time);
    signal?.addEventListener("abort", end, { once: true });
  });
}
