/** What an app carries: apps are bundled, run, and weighed by the files they loaded until they were done. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type OutputFile } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const RUNTIME = fileURLToPath(new URL("../", import.meta.url));

/** An app with a view, and those its connections lead to. */
function start(...others: string[]): string {
  return `
import { ${["Client", "WindTurbine", ...others].join(", ")} } from "./sample/index.ts";
const options = { project: "p", token: "t", instanceSpace: "acme", gzipAbove: null };
const client = new Client({ ...options, fetch: globalThis.service });
const turbines = client.of(WindTurbine, { ${others.join(", ")} });
`;
}

/** What apps ask, none of which goes wrong: what is loaded for errors is left out. */
const LISTS = "await turbines.list({ limit: 10 });";
const FILTERS = "await turbines.list({ minCapacity: 3, namePrefix: 'A', limit: 10 });";
const WHERE = "await turbines.list({ where: (t) => t.capacity.gt(3), limit: 10 });";
const QUERIES = `await turbines.query().where({ minCapacity: 3 }).withBlades((b) => b.limit(3))
  .withFarm().limit(10).list();`;
const WRITES = `await turbines.upsert({ externalId: "a", name: "A", capacity: 3,
  farm: { externalId: "f", name: "F" }, blades: [{ externalId: "b", serialNumber: "1" }] });`;
const SEARCHES = "await turbines.search('horn', { limit: 3 });";
const FIGURES = "await turbines.aggregate({ avg: 'capacity', count: true });";

/** Answers whatever is asked with one instance, and tells which files were loaded for it. */
const SERVICE = `
const item = { instanceType: "node", space: "acme", externalId: "t", version: 1, createdTime: 1, lastUpdatedTime: 1 };
const answers = { aggregate: { aggregates: [{ value: 1 }, { value: 1 }] }, instances: { ...item, wasModified: true } };
globalThis.loaded = [];
globalThis.service = async (url, init) => {
  const name = url.split("/").at(-1);
  const { select } = JSON.parse(init.body);
  const items = [answers[name] ?? item];
  const found = select && Object.keys(select).map((step) => [step, step === "0" ? items : []]);
  return Response.json({ items: found ? Object.fromEntries(found) : items });
};
await import("./app/stdin.js");
console.log(JSON.stringify(globalThis.loaded));
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pygen-runtime-"));
  copyFileSync(`${RUNTIME}package.json`, join(folder, "package.json"));
  execFileSync(process.execPath, [`${RUNTIME}scripts/build.mjs`, join(folder, "dist")]);
  writeFileSync(join(folder, "service.mjs"), SERVICE);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files esbuild makes of an app. */
async function bundled(app: string): Promise<OutputFile[]> {
  const dist = join(folder, "dist");
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: HERE, loader: "js" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: join(folder, "app"),
    write: false,
    alias: { "pygen-runtime": `${dist}/index.js`, "pygen-runtime/spi": `${dist}/spi.js` },
  });
  return outputFiles;
}

/** Gzipped kB of files. */
function sizeOf(files: readonly OutputFile[]): number {
  return (
    files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1000
  );
}

/** Those that were loaded when the app had run. */
function loadedOf(files: readonly OutputFile[]): OutputFile[] {
  rmSync(join(folder, "app"), { recursive: true, force: true });
  mkdirSync(join(folder, "app"));
  for (const { path, text } of files)
    writeFileSync(path, `globalThis.loaded.push(${JSON.stringify(basename(path))});\n${text}`);
  const said = execFileSync(process.execPath, [join(folder, "service.mjs")], { encoding: "utf-8" });
  const names = new Set(JSON.parse(said) as string[]);
  return files.filter(({ path }) => names.has(basename(path)));
}

describe("an app", () => {
  test.each([
    ["that lists a view", [LISTS], 9.5],
    ["with filters", [LISTS, FILTERS], 16],
    ["with conditions", [LISTS, WHERE], 18.3],
    ["with queries", [LISTS, FILTERS, QUERIES], 22.9],
    ["with filters and writes", [LISTS, FILTERS, WRITES], 20],
    ["with queries, writes, search and figures", [LISTS, QUERIES, WRITES, SEARCHES, FIGURES], 28],
  ])("%s is small", async (what, asked, most) => {
    const known = asked.some((one) => one === QUERIES || one === WRITES)
      ? ["Blade", "WindFarm"]
      : [];
    const all = loadedOf(await bundled(start(...known) + asked.join("\n")));
    const first = loadedOf(await bundled(start(...known)));
    console.info(`an app ${what}: ${sizeOf(all).toFixed(1)} kB`);
    expect(sizeOf(all)).toBeLessThanOrEqual(most);
    expect(sizeOf(first)).toBeLessThanOrEqual(9.5);
  });

  test("carries the views it uses, and no others", async () => {
    const files = await bundled(start() + LISTS);
    const text = files.map((file) => file.text).join("");
    expect(sizeOf(files)).toBeLessThanOrEqual(54);
    expect(text).toContain('"WindTurbine"');
    expect(text).not.toContain('"WorkOrder",view:');
  });
});
