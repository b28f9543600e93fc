/** Ways to get a token. */

import { ConfigurationError } from "../errors.ts";
import type { Credentials, LoginContext } from "../http/login.ts";

export type Token = string | (() => string | Promise<string>);

/** A token as it is, or a function that gives one, called for one request at a time. */
export class TokenCredentials implements Credentials {
  readonly #token: Token;
  #asked: Promise<string> | undefined;
  #last: string | undefined;

  constructor(token: Token) {
    if (typeof token !== "function" && (typeof token !== "string" || !token)) {
      throw new ConfigurationError("token must be a token, or a function that gives one");
    }
    this.#token = token;
  }

  async token({ stale }: LoginContext): Promise<string> {
    const token = this.#token;
    if (typeof token === "string") return token;
    // Another request has brought a new one since this one was refused.
    if (stale !== undefined && this.#last !== undefined && this.#last !== stale) return this.#last;
    this.#asked ??= Promise.resolve()
      .then(token)
      .finally(() => {
        this.#asked = undefined;
      });
    this.#last = await this.#asked;
    return this.#last;
  }

  /** Neither logs nor JSON show it. */
  toJSON(): string {
    return "TokenCredentials";
  }
}

/** What a login brings. */
export interface AccessToken {
  readonly value: string;
  /** Milliseconds since 1970; undefined when the token does not say. */
  readonly expiresAt?: number | undefined;
  readonly refresh?: string | undefined;
}

const MARGIN = 60_000;

/** Keeps a token until it is about to expire; everybody who asks meanwhile waits for one login. */
export abstract class CachedCredentials implements Credentials {
  #current: (AccessToken & { readonly renewAt?: number | undefined }) | undefined;
  #login: Promise<string> | undefined;

  protected abstract login(
    context: LoginContext,
    previous: AccessToken | undefined,
  ): Promise<AccessToken>;

  async token(context: LoginContext): Promise<string> {
    const current = this.#current;
    const due = current?.renewAt !== undefined && Date.now() >= current.renewAt;
    if (current && current.value !== context.stale && !due) return current.value;
    // The login serves all who wait for it, so no one's signal ends it.
    this.#login ??= this.login({ ...context, signal: undefined }, current)
      .then((token) => this.#store(token))
      .finally(() => {
        this.#login = undefined;
      });
    return this.#login;
  }

  #store(token: AccessToken): string {
    const lifetime = token.expiresAt === undefined ? undefined : token.expiresAt - Date.now();
    // A token that lives shorter than the margin would otherwise be renewed for every request.
    const renewAt =
      lifetime === undefined ? undefined : token.expiresAt! - Math.min(MARGIN, lifetime / 2);
    this.#current = { ...token, renewAt };
    return token.value;
  }

  toJSON(): string {
    return this.constructor.name;
  }
}
