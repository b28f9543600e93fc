/** Ways to get a token. */

import { ConfigurationError } from "../errors/input.ts";
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
