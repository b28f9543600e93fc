/** Everything that sending requests needs to know. */

import type { Credentials, Fetch } from "./login.ts";
import type { Limits, Retries } from "./pacing.ts";
import type { LogEvent } from "./values.ts";

export interface Config {
  readonly base: string;
  readonly url: string;
  readonly credentials: Credentials | undefined;
  readonly fetch: Fetch;
  readonly headersTimeout: number;
  readonly totalTimeout: number;
  readonly retries: Retries;
  readonly limits: Limits;
  readonly gzipAbove: number | null;
  readonly maxResponseBytes: number | null;
  readonly clientName: string;
  readonly log: ((event: LogEvent) => void) | undefined;
}
