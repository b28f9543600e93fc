/** What the OAuth 2.0 ways to log in share: endpoints, forms and answers with tokens. */

import { ConfigurationError } from "../errors/input.ts";
import { AuthenticationError } from "../errors/service.ts";
import { failure } from "../errors/told.ts";
import { contentOf } from "../http/body.ts";
import type { LoginContext } from "../http/login.ts";
import { toError } from "../http/replies.ts";
import type { AccessToken } from "./cached.ts";

const ENTRA = "https://login.microsoftonline.com";
/** Bytes of an answer to a login. */
const MOST = 2 ** 20;
const SECRETS = ["client_secret", "refresh_token", "device_code"];

export interface Provider {
  /** A tenant of Microsoft Entra ID ... */
  readonly tenantId?: string | undefined;
  /** ... or the address where any other identity provider gives tokens. */
  readonly tokenUrl?: string | undefined;
  readonly scopes?: string | readonly string[] | undefined;
}

export type Form = Readonly<Record<string, string | undefined>>;

export function checkProvider(provider: Provider): void {
  if ((provider.tenantId === undefined) === (provider.tokenUrl === undefined)) {
    throw new ConfigurationError(
      "Give either tenantId (Entra ID) or tokenUrl (any identity provider) to log in with",
    );
  }
  if (provider.tokenUrl !== undefined && !/^https?:\/\//.test(provider.tokenUrl)) {
    throw new ConfigurationError("tokenUrl must be a complete URL");
  }
}

export function endpoint(provider: Provider, name: "token" | "devicecode"): string {
  if (name === "token" && provider.tokenUrl !== undefined) return provider.tokenUrl;
  return `${ENTRA}/${encodeURIComponent(provider.tenantId ?? "")}/oauth2/v2.0/${name}`;
}

/** What the token is for. Entra ID must be told; others know it from the client. */
export function scopeOf(provider: Provider, url: string, offline: boolean): string | undefined {
  const { scopes } = provider;
  if (scopes !== undefined) return typeof scopes === "string" ? scopes : scopes.join(" ");
  if (provider.tenantId === undefined) return undefined;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/.default${offline ? " offline_access" : ""}`;
}

/** The answer to a form, whatever its status. */
export async function postForm(
  url: string,
  form: Form,
  context: LoginContext,
): Promise<{
  status: number;
  answer: Record<string, unknown>;
  refused: (what: string) => AuthenticationError;
}> {
  const given = Object.entries(form).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const { hostname } = new URL(url);
  let response: Response;
  let text: string;
  try {
    response = await context.fetch(url, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(given).toString(),
      signal: AbortSignal.timeout(60_000),
    });
    text = new TextDecoder().decode(await contentOf(response, MOST));
  } catch (cause) {
    throw failure(AuthenticationError, `${hostname} could not be reached for a token`, { cause });
  }
  const { status, headers } = response;
  const refused = (what: string): AuthenticationError => {
    const error = toError({ status, headers, text }, 1);
    const { requestId, details } = error;
    return failure(
      AuthenticationError,
      hide(`${what}: ${messageOf(text) ?? error.message}`, form),
      {
        status,
        requestId,
        details: JSON.parse(hide(JSON.stringify(details), form)) as Record<string, unknown>,
      },
    );
  };
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    if (status < 300) {
      throw failure(
        AuthenticationError,
        `The answer of ${hostname} is not JSON: is ${url} its token URL?`,
        {
          status,
        },
      );
    }
  }
  const object = typeof answer === "object" && answer !== null ? answer : {};
  return { status, answer: object as Record<string, unknown>, refused };
}

export async function fetchToken(
  url: string,
  form: Form,
  context: LoginContext,
): Promise<AccessToken> {
  const { status, answer, refused } = await postForm(url, form, context);
  const { hostname } = new URL(url);
  if (status < 200 || status >= 300) throw refused(`${hostname} gave no token`);
  return toToken(answer, hostname);
}

export function toToken(answer: Record<string, unknown>, hostname: string): AccessToken {
  const { access_token: value, expires_in: seconds, refresh_token: refresh } = answer;
  if (typeof value !== "string" || !value) {
    throw failure(AuthenticationError, `The answer of ${hostname} has no access_token`);
  }
  const lifetime = Number(seconds);
  return {
    value,
    expiresAt: lifetime > 0 ? Date.now() + lifetime * 1000 : undefined,
    refresh: typeof refresh === "string" ? refresh : undefined,
  };
}

function messageOf(text: string): string | undefined {
  try {
    const { error, error_description: description } = JSON.parse(text) as Record<string, unknown>;
    return typeof error === "string" ? [error, description].filter(Boolean).join(": ") : undefined;
  } catch {
    return undefined;
  }
}

/** A provider may quote what it was sent; secrets must not come back in a message. */
function hide(text: string, form: Form): string {
  const secrets = SECRETS.map((name) => form[name]).filter(
    (secret) => secret !== undefined && secret !== "",
  );
  return secrets.reduce<string>((shown, secret) => shown.replaceAll(secret!, "***"), text);
}
