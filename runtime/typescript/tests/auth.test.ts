/** Logging in: what is asked of a provider, how often, and what a person is told. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ClientCredentials, ConfigurationError, DeviceCode, isApiError } from "pygen-runtime";
import { fromEnv } from "pygen-runtime/node";
import { afterEach, expect, test } from "vitest";
import { WindClient } from "./sample/index.ts";

type Form = Record<string, string>;
type Provider = (path: string, form: Form) => { status?: number; body: object };

let server: Server | undefined;
const forms: [path: string, form: Form][] = [];
const bearers: (string | undefined)[] = [];

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
  forms.length = bearers.length = 0;
});

/** A provider and the service behind one address; `accepts` are the tokens that pass. */
async function serving(provider: Provider, accepts = (_: string | undefined) => true) {
  server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const path = request.url!;
    if (path.startsWith("/oauth")) {
      const form = Object.fromEntries(new URLSearchParams(text));
      forms.push([path, form]);
      const { status = 200, body } = provider(path, form);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      return;
    }
    bearers.push(request.headers.authorization);
    const passes = accepts(request.headers.authorization);
    response
      .writeHead(passes ? 200 : 401)
      .end(passes ? '{"items":[]}' : '{"error":{"code":401,"message":"no"}}');
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function counting(lifetime = 3600): Provider {
  let number = 0;
  return () => {
    number += 1;
    return { body: { access_token: `t${number}`, expires_in: lifetime } };
  };
}

test("client credentials ask once for all requests, and name what they want", async () => {
  const url = await serving(counting());
  const credentials = new ClientCredentials({
    tokenUrl: `${url}/oauth2/token`,
    clientId: "me",
    clientSecret: "hidden",
    scopes: "https://api.cognitedata.com/.default",
  });
  const client = new WindClient({ url, project: "p", credentials });
  await Promise.all([1, 2, 3].map(() => client.windTurbine.list({ limit: 1 })));
  expect(forms).toHaveLength(1);
  expect(forms[0]![1]).toMatchObject({
    grant_type: "client_credentials",
    client_id: "me",
    client_secret: "hidden",
    scope: "https://api.cognitedata.com/.default",
  });
  expect(new Set(bearers)).toEqual(new Set(["Bearer t1"]));
});

test("a token that the service refuses is replaced once", async () => {
  const url = await serving(counting(), (bearer) => bearer === "Bearer t2");
  const credentials = new ClientCredentials({
    tokenUrl: `${url}/oauth2/token`,
    clientId: "me",
    clientSecret: "hidden",
  });
  const client = new WindClient({ url, project: "p", credentials });
  await client.windTurbine.list({ limit: 1 });
  expect(bearers).toEqual(["Bearer t1", "Bearer t2"]);
});

test("a provider that refuses is an error without the secret in it", async () => {
  const refusal = { error: "invalid_client", error_description: "hidden is wrong" };
  const url = await serving(() => ({ status: 401, body: refusal }));
  const credentials = new ClientCredentials({
    tokenUrl: `${url}/oauth2/token`,
    clientId: "me",
    clientSecret: "very-hidden",
  });
  const error = await new WindClient({ url, project: "p", credentials }).windTurbine
    .list()
    .catch((reason: unknown) => reason);
  expect(isApiError(error) && error.kind).toBe("authentication");
  expect(String(error)).toContain("invalid_client");
  expect(String(error)).not.toContain("very-hidden");
  expect(bearers).toEqual([]);
});

test("a device login waits for the person, and renews without asking again", async () => {
  let polls = 0;
  const url = await serving(
    (path, form) => {
      if (path.endsWith("/device")) {
        const started = {
          device_code: "d",
          user_code: "ABCD",
          verification_uri: "http://go",
          interval: 0.01,
        };
        return { body: started };
      }
      if (form.grant_type === "refresh_token")
        return { body: { access_token: "renewed", expires_in: 3600 } };
      polls += 1;
      if (polls < 3) return { status: 400, body: { error: "authorization_pending" } };
      return { body: { access_token: "first", refresh_token: "r", expires_in: 3600 } };
    },
    (bearer) => bearer === "Bearer first" || bearer === "Bearer renewed",
  );
  const shown: string[] = [];
  const credentials = new DeviceCode({
    clientId: "me",
    tokenUrl: `${url}/oauth2/token`,
    deviceUrl: `${url}/oauth2/device`,
    show: (invitation) => shown.push(invitation),
  });
  const client = new WindClient({ url, project: "p", credentials });
  await client.windTurbine.list({ limit: 1 });
  expect(shown).toEqual(["To log in, open http://go and enter the code ABCD"]);
  expect(bearers).toEqual(["Bearer first"]);
  const context = { stale: "first", fetch, url, signal: undefined };
  expect(await credentials.token(context)).toBe("renewed");
  expect(forms.at(-1)![1]).toMatchObject({ grant_type: "refresh_token", refresh_token: "r" });
  expect(shown).toHaveLength(1);
});

test("the environment says where and who", async () => {
  const url = await serving(counting());
  const given = {
    CDF_URL: url,
    CDF_PROJECT: "p",
    CDF_CLIENT_ID: "me",
    CDF_CLIENT_SECRET: "hidden",
    CDF_TOKEN_URL: `${url}/oauth2/token`,
  };
  await new WindClient(fromEnv(given)).windTurbine.list({ limit: 1 });
  expect(bearers).toEqual(["Bearer t1"]);
  expect(fromEnv({ CDF_CLUSTER: "az-1", CDF_PROJECT: "p", CDF_TOKEN: "t" })).toMatchObject({
    url: "https://az-1.cognitedata.com",
    token: "t",
  });
  for (const [left, says] of [
    ["CDF_URL", "CDF_CLUSTER or CDF_URL"],
    ["CDF_PROJECT", "CDF_PROJECT"],
    ["CDF_CLIENT_ID", "CDF_TOKEN or CDF_CLIENT_ID"],
    ["CDF_CLIENT_SECRET", "CDF_CLIENT_SECRET"],
  ] as const) {
    expect(() => fromEnv({ ...given, [left]: undefined })).toThrow(says);
  }
  expect(() => fromEnv({ ...given, CDF_LOGIN_FLOW: "magic" })).toThrow(ConfigurationError);
});
