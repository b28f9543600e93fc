/** What an app carries: the sizes of bundles, as a browser loads them. */

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));

/** Gzipped kB of a bundle of `code`: in all, and what is loaded before anything is asked. */
async function sizes(code: string): Promise<{ all: number; first: number; text: string }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: HERE, loader: "ts" },
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: "out",
    write: false,
    alias: {
      "pygen-runtime": `${SOURCE}index.ts`,
      "pygen-runtime/spi": `${SOURCE}spi.ts`,
    },
    metafile: true,
  });
  const sizeOf = (paths: Iterable<string>): number =>
    [...paths]
      .map((path) => outputFiles.find((file) => file.path.endsWith(`/${path}`))!.contents)
      .reduce((sum, contents) => sum + gzipSync(contents, { level: 9 }).length / 1000, 0);
  const { outputs } = metafile;
  const first = new Set<string>();
  const load = (path: string): void => {
    if (first.has(path)) return;
    first.add(path);
    for (const { kind, path: next } of outputs[path]!.imports) {
      if (kind === "import-statement") load(next);
    }
  };
  load("out/stdin.js");
  const text = outputFiles.map((file) => file.text).join("");
  return { first: sizeOf(first), all: sizeOf(Object.keys(outputs)), text };
}

const ONE_VIEW = `
import { Client, WindTurbine } from "./sample/index.ts";
const client = new Client({ project: "p", token: "t" });
console.log(await client.of(WindTurbine).list({ limit: 10 }));
`;

describe("an app that lists one view", () => {
  test("is small, and loads the rest when it is used", async () => {
    const { all, first, text } = await sizes(ONE_VIEW);
    console.info(`first ${first.toFixed(1)} kB, all ${all.toFixed(1)} kB`);
    expect(first).toBeLessThanOrEqual(10);
    expect(all).toBeLessThanOrEqual(39);
    expect(text).toContain('"WindTurbine"');
    expect(text).not.toContain('"WorkOrder",view:');
  });
});
