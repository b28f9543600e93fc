/** Logins whose tokens are kept until they expire. */

import type { Credentials, LoginContext } from "../http/login.ts";

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
