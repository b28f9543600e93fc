/** Logging in on another device: for terminals. */

import { ConfigurationError } from "../errors/input.ts";
import { AuthenticationError } from "../errors/service.ts";
import { failure } from "../errors/told.ts";
import type { LoginContext } from "../http/login.ts";
import { pause } from "../http/retrying.ts";
import { type AccessToken, CachedCredentials } from "./cached.ts";
import {
  checkProvider,
  endpoint,
  fetchToken,
  type Provider,
  postForm,
  scopeOf,
  toToken,
} from "./oauth.ts";

export interface DeviceCodeOptions extends Provider {
  readonly clientId: string;
  /** Where other providers than Entra ID start such a login. */
  readonly deviceUrl?: string | undefined;
  /** Shows the address and the code to the person. */
  readonly show: (invitation: string) => void;
}

/** The OAuth device authorization grant; renews its token without asking again where the provider lets it. */
export class DeviceCode extends CachedCredentials {
  readonly #options: DeviceCodeOptions;

  constructor(options: DeviceCodeOptions) {
    super();
    checkProvider(options);
    if (options.tenantId === undefined && options.deviceUrl === undefined) {
      throw new ConfigurationError("DeviceCode needs deviceUrl beside tokenUrl");
    }
    this.#options = options;
  }

  protected override async login(
    context: LoginContext,
    previous: AccessToken | undefined,
  ): Promise<AccessToken> {
    const { clientId } = this.#options;
    const refresh = previous?.refresh;
    if (refresh === undefined) return this.#ask(context);
    const form = { grant_type: "refresh_token", client_id: clientId, refresh_token: refresh };
    try {
      const token = await fetchToken(endpoint(this.#options, "token"), form, context);
      return { ...token, refresh: token.refresh ?? refresh };
    } catch (error) {
      if (error instanceof AuthenticationError && error.status !== undefined)
        return this.#ask(context);
      throw error;
    }
  }

  async #ask(context: LoginContext): Promise<AccessToken> {
    const { clientId, deviceUrl, show } = this.#options;
    const scope = scopeOf(this.#options, context.url, true);
    const form = { client_id: clientId, scope };
    const started = await postForm(
      deviceUrl ?? endpoint(this.#options, "devicecode"),
      form,
      context,
    );
    if (started.status >= 300) throw started.refused("Device login could not start");
    show(invitation(started.answer));
    return this.#poll(context, started.answer);
  }

  async #poll(context: LoginContext, started: Record<string, unknown>): Promise<AccessToken> {
    const url = endpoint(this.#options, "token");
    const form = {
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: this.#options.clientId,
      device_code: String(started.device_code ?? ""),
    };
    let interval = (Number(started.interval) || 5) * 1000;
    const deadline = Date.now() + (Number(started.expires_in) || 900) * 1000;
    while (Date.now() < deadline) {
      await pause(interval, undefined);
      const { status, answer, refused } = await postForm(url, form, context);
      if (status < 300) return toToken(answer, new URL(url).hostname);
      if (answer.error === "slow_down") interval += 5000;
      else if (answer.error !== "authorization_pending") {
        throw refused("Device login was not completed");
      }
    }
    throw failure(
      AuthenticationError,
      "Device login was not completed: the code expired before it was entered",
    );
  }
}

function invitation(started: Record<string, unknown>): string {
  const { message, verification_uri: uri, verification_url: url, user_code: code } = started;
  if (typeof message === "string" && message) return message;
  return `To log in, open ${String(uri ?? url)} and enter the code ${String(code)}`;
}
