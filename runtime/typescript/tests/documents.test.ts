/** What the documentation shows must compile, each piece of it with what the text around it speaks of. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const DOCUMENTS = here("../../../docs/typescript/");
const PACKAGE = here("../../../tests/generator/golden/wind/typescript/index.d.ts");

/** What a reader knows from before. */
const KNOWN = `
import * as acme from "@acme/wind";

declare global {
  const { settle, is, isApiError, WindClient, WindTurbine, WriteFailed }: typeof acme;
  const client: acme.WindClient;
  const { datapoints, files }: acme.WindClient;
  const turbine: { readonly power?: string; readonly manual?: string };
  const many: readonly object[];
  const account: object;
  const msal: { acquireTokenSilent(of: object): Promise<{ accessToken: string }> };
  function connectToHostApp(): Promise<Record<"getBaseUrl" | "getProject" | "getAccessToken", () => Promise<string>>>;
  const cluster: string, url: string, project: string, tenantId: string, clientId: string, clientSecret: string;
  const tokenUrl: string, scopes: string, input: { files: [File] }, link: HTMLAnchorElement;
  function getToken(): Promise<string>;
  function later(attempts: number): void;
  function ask(requestId: string | undefined): void;
  function show(part: number): void;
  const { spawn }: typeof import("node:child_process");
  const { once }: typeof import("node:events");
  const { createInterface }: typeof import("node:readline");
}
`;

const OPTIONS = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: ["node"],
  typeRoots: [here("../node_modules/@types")],
  paths: {
    "@acme/wind": [PACKAGE],
    "pygen-runtime": [here("../src/index.ts")],
    "pygen-runtime/spi": [here("../src/spi.ts")],
    "pygen-runtime/node": [here("../src/node.ts")],
  },
};

test("what the documentation shows compiles", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "pygen-documents-"));
  try {
    let shown = 0;
    for (const name of readdirSync(DOCUMENTS)) {
      const text = readFileSync(DOCUMENTS + name, "utf-8");
      for (const [, block] of text.matchAll(/```ts\n(.*?)```/gs)) {
        const lines = block!.split("\n");
        const imports = lines.filter((line) => line.startsWith("import "));
        const rest = lines.filter((line) => !line.startsWith("import "));
        const body = ["export async function shown() {", ...rest, "}"];
        shown += 1;
        writeFileSync(join(folder, `${name}-${shown}.ts`), [...imports, ...body].join("\n"));
      }
    }
    writeFileSync(join(folder, "known.ts"), KNOWN);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS }));
    expect(shown).toBeGreaterThan(20);
    expect(compiled(folder)).toBe("");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What the compiler finds wrong. */
function compiled(folder: string): string {
  try {
    const script = here("../node_modules/typescript/bin/tsc");
    return execFileSync(process.execPath, [script, "-p", folder], { encoding: "utf-8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
