/** What sending asks of a way to log in. */

/** The part of `fetch` that is used; give your own for proxies, tests and records. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a login may need to know. */
export interface LoginContext {
  /** A token that the service has just refused. */
  readonly stale: string | undefined;
  readonly fetch: Fetch;
  /** Base URL of the service the token is for. */
  readonly url: string;
  readonly signal: AbortSignal | undefined;
}

/** Gives tokens; one object may serve many clients. */
export interface Credentials {
  token(context: LoginContext): Promise<string>;
}
