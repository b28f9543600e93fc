/** What an app carries: the sizes of bundles of the built package, as a browser loads them. */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const RUNTIME = fileURLToPath(new URL("../", import.meta.url));

const ONE_VIEW = `
import { Client, WindTurbine } from "./sample/index.ts";
const client = new Client({ project: "p", token: "t" });
console.log(await client.of(WindTurbine).list({ limit: 10 }));
`;

/** The files that esbuild makes of an app, and how many gzipped kB of them are loaded. */
class Bundle {
  readonly text: string;
  readonly #sizes = new Map<string, number>();
  readonly #outputs: Metafile["outputs"];

  constructor(
    files: readonly { path: string; contents: Uint8Array; text: string }[],
    metafile: Metafile,
  ) {
    this.#outputs = metafile.outputs;
    this.text = files.map((file) => file.text).join("");
    for (const path of Object.keys(metafile.outputs)) {
      const { contents } = files.find((file) => file.path.endsWith(`/${path}`))!;
      this.#sizes.set(path, gzipSync(contents, { level: 9 }).length / 1000);
    }
  }

  get all(): number {
    return this.#sum(this.#sizes.keys());
  }

  /** With the files of the package that were loaded by then, each with what it imports. */
  loaded(...names: string[]): number {
    const found = new Set<string>();
    const load = (path: string): void => {
      if (found.has(path)) return;
      found.add(path);
      for (const { kind, path: next } of this.#outputs[path]!.imports)
        if (kind === "import-statement") load(next);
    };
    for (const path of ["out/stdin.js", ...names.map((name) => this.#madeOf(name))]) load(path);
    return this.#sum(found);
  }

  #madeOf(name: string): string {
    const made = Object.entries(this.#outputs).find(([, { inputs }]) =>
      Object.keys(inputs).some((input) => input.endsWith(`/${name}.js`)),
    );
    return made![0];
  }

  #sum(paths: Iterable<string>): number {
    return [...paths].reduce((sum, path) => sum + this.#sizes.get(path)!, 0);
  }
}

let folder: string;
let bundle: Bundle;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pygen-runtime-"));
  copyFileSync(`${RUNTIME}package.json`, join(folder, "package.json"));
  const dist = join(folder, "dist");
  execFileSync(process.execPath, [`${RUNTIME}scripts/build.mjs`, dist]);
  const { outputFiles, metafile } = await build({
    stdin: { contents: ONE_VIEW, resolveDir: HERE, loader: "ts" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: "out",
    write: false,
    alias: { "pygen-runtime": `${dist}/index.js`, "pygen-runtime/spi": `${dist}/spi.js` },
    metafile: true,
  });
  bundle = new Bundle(outputFiles, metafile);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an app", () => {
  test.each([
    ["that lists a view", [], 9.5],
    ["with filters", ["filters"], 16],
    ["with filters and writes", ["filters", "writing"], 21],
    ["with conditions", ["filters", "conditions"], 18.5],
    ["with queries", ["plans"], 28],
    ["with queries, writes, search and figures", ["plans", "writing", "lookups"], 35],
  ])("%s is small", (what, files, most) => {
    const size = bundle.loaded(...files);
    console.info(`an app ${what}: ${size.toFixed(1)} kB`);
    expect(size).toBeLessThanOrEqual(most);
  });

  test("carries the views it uses, and no others", () => {
    expect(bundle.all).toBeLessThanOrEqual(51);
    expect(bundle.text).toContain('"WindTurbine"');
    expect(bundle.text).not.toContain('"WorkOrder",view:');
  });
});
