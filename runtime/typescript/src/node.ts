/** What needs more than a browser has: the environment of the process. */

import { ClientCredentials } from "./auth/client-credentials.ts";
import { DeviceCode } from "./auth/device-code.ts";
import { ConfigurationError } from "./errors/input.ts";
import type { Credentials } from "./http/login.ts";
import type { ClientOptions } from "./options.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options from CDF_CLUSTER or CDF_URL, CDF_PROJECT and one way to log in: CDF_TOKEN, or CDF_CLIENT_ID with
 * CDF_CLIENT_SECRET, or CDF_LOGIN_FLOW=device_code; CDF_TENANT_ID or CDF_TOKEN_URL say where.
 */
export function fromEnv(environment: Environment = ofProcess()): ClientOptions {
  const read = (...names: string[]): string | undefined =>
    names.map((name) => environment[name]).find((value) => value !== undefined && value !== "");
  const cluster = read("CDF_CLUSTER");
  const url = read("CDF_URL") ?? (cluster && `https://${cluster}.cognitedata.com`);
  const project = read("CDF_PROJECT");
  const missing = [!url && "CDF_CLUSTER or CDF_URL", !project && "CDF_PROJECT"].filter(Boolean);
  if (missing.length)
    throw new ConfigurationError(`The environment lacks ${missing.join(" and ")}`);
  const token = read("CDF_TOKEN");
  const place = { url, project: project! };
  return token === undefined ? { ...place, credentials: login(read) } : { ...place, token };
}

function login(read: (...names: string[]) => string | undefined): Credentials {
  const clientId = read("CDF_CLIENT_ID", "IDP_CLIENT_ID");
  if (clientId === undefined) {
    throw new ConfigurationError(
      "The environment has no way to log in: set CDF_TOKEN or CDF_CLIENT_ID",
    );
  }
  const provider = {
    clientId,
    tenantId: read("CDF_TENANT_ID", "IDP_TENANT_ID"),
    tokenUrl: read("CDF_TOKEN_URL", "IDP_TOKEN_URL"),
    scopes: read("CDF_SCOPES", "IDP_SCOPES"),
  };
  // Where both are set, the address is the more exact of the two.
  if (provider.tokenUrl !== undefined) provider.tenantId = undefined;
  const clientSecret = read("CDF_CLIENT_SECRET", "IDP_CLIENT_SECRET");
  const flow = read("CDF_LOGIN_FLOW", "LOGIN_FLOW");
  if (flow === "device_code") {
    return new DeviceCode({ ...provider, deviceUrl: read("CDF_DEVICE_URL"), show: console.error });
  }
  if (flow !== undefined && flow !== "client_credentials") {
    throw new ConfigurationError(
      `CDF_LOGIN_FLOW must be client_credentials or device_code, not ${flow}`,
    );
  }
  if (clientSecret === undefined) {
    throw new ConfigurationError(
      "The environment lacks CDF_CLIENT_SECRET (or CDF_LOGIN_FLOW=device_code)",
    );
  }
  const audience = read("CDF_AUDIENCE", "IDP_AUDIENCE");
  return new ClientCredentials({ ...provider, clientSecret, audience });
}

function ofProcess(): Environment {
  const { process } = globalThis as { process?: { env: Environment } };
  if (!process)
    throw new ConfigurationError("There is no environment here: give the options themselves");
  return process.env;
}
