/** Logging in as an application. */

import { ConfigurationError } from "../errors/input.ts";
import { isBrowser } from "../http/body.ts";
import type { LoginContext } from "../http/login.ts";
import { type AccessToken, CachedCredentials } from "./cached.ts";
import { checkProvider, endpoint, fetchToken, type Provider, scopeOf } from "./oauth.ts";

export interface ClientCredentialsOptions extends Provider {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly audience?: string | undefined;
}

/** The OAuth client credentials grant. For servers: whatever a browser is given, everybody can read. */
export class ClientCredentials extends CachedCredentials {
  readonly #options: ClientCredentialsOptions;

  constructor(options: ClientCredentialsOptions) {
    super();
    if (isBrowser()) {
      throw new ConfigurationError(
        "a client secret does not belong in a browser: log people in, and give `token` a function",
      );
    }
    checkProvider(options);
    if (!options.clientId || !options.clientSecret) {
      throw new ConfigurationError("ClientCredentials needs clientId and clientSecret");
    }
    this.#options = options;
  }

  protected override login(context: LoginContext): Promise<AccessToken> {
    const { clientId, clientSecret, audience } = this.#options;
    const form = {
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
      scope: scopeOf(this.#options, context.url, false),
      audience,
    };
    return fetchToken(endpoint(this.#options, "token"), form, context);
  }
}
