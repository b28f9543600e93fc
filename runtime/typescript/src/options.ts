/** What a client is opened with. */

import { type Token, TokenCredentials } from "./auth/credentials.ts";
import { ConfigurationError } from "./errors/input.ts";
import { isBrowser } from "./http/body.ts";
import type { Config } from "./http/config.ts";
import type { Credentials, Fetch } from "./http/login.ts";
import { LIMITS, type Limits, RETRIES, type Retries } from "./http/pacing.ts";
import type { LogEvent } from "./http/values.ts";

export interface ClientOptions {
  readonly project: string;
  /** Base URL of the cluster, a private link or a local service. */
  readonly url?: string | undefined;
  /** A token, or a function that gives one; it is asked again once after the service refused one. */
  readonly token?: Token | undefined;
  /** Another way to log in, instead of `token`. Neither, for a service that asks for none. */
  readonly credentials?: Credentials | undefined;
  /** Where instances live that are named by an external id alone. */
  readonly instanceSpace?: string | undefined;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds until an answer begins (60,000), and until it is whole (300,000). */
  readonly timeouts?: { readonly headers?: number; readonly total?: number } | undefined;
  readonly retries?: Partial<Retries> | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Bodies of more bytes than this are compressed; null: never, as in browsers. */
  readonly gzipAbove?: number | null | undefined;
  /** An answer with more, as it comes or decompressed, is an error (256 MiB); null: take whatever comes. */
  readonly maxResponseBytes?: number | null | undefined;
  /** Tells the service which application asks. */
  readonly clientName?: string | undefined;
  /** Told of every attempt. */
  readonly log?: ((event: LogEvent) => void) | undefined;
}

/** The options with everything filled in that was left out. */
export function configOf(options: ClientOptions): Config {
  const { project, url = "https://api.cognitedata.com" } = options;
  if (typeof project !== "string" || !project || project.includes("/")) {
    throw new ConfigurationError(
      `project must be the name of a project, not ${JSON.stringify(project)}`,
    );
  }
  const limits = { ...LIMITS, ...options.limits };
  for (const [kind, limit] of Object.entries(limits)) {
    if (!(limit >= 1)) throw new ConfigurationError(`limits.${kind} must be at least 1`);
  }
  const { maxResponseBytes = 256 * 2 ** 20 } = options;
  if (maxResponseBytes !== null && !(maxResponseBytes >= 1))
    throw new ConfigurationError("maxResponseBytes must be at least 1, or null");
  const base = checked(url);
  return {
    base: `${base}/api/v1/projects/${encodeURIComponent(project)}`,
    url: base,
    credentials: credentialsOf(options),
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    headersTimeout: options.timeouts?.headers ?? 60_000,
    totalTimeout: options.timeouts?.total ?? 300_000,
    retries: { ...RETRIES, ...options.retries },
    limits,
    gzipAbove: options.gzipAbove === undefined ? (isBrowser() ? null : 1024) : options.gzipAbove,
    maxResponseBytes,
    clientName: options.clientName ?? "pygen",
    log: options.log,
  };
}

function checked(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigurationError("url must start with https:// or http:// and name a host");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ConfigurationError("url must start with https:// or http:// and name a host");
  }
  if (url.username || url.password) {
    throw new ConfigurationError("url must not contain a user name or password; give credentials");
  }
  if (url.pathname.includes("/api/v1")) {
    throw new ConfigurationError(
      `url must be the base URL alone (${url.origin}); project is separate`,
    );
  }
  return text.replace(/\/+$/, "");
}

function credentialsOf({ token, credentials }: ClientOptions): Credentials | undefined {
  if (token !== undefined && credentials !== undefined) {
    throw new ConfigurationError("give token or credentials, not both");
  }
  return token === undefined ? credentials : new TokenCredentials(token);
}
