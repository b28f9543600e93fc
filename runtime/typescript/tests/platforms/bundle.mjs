/** Bundles the tests into one file: `node bundle.mjs OUT`. Paths beside a source stay those of the source. */

import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const places = {
  name: "places",
  setup({ onLoad }) {
    onLoad({ filter: /tests[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf-8");
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll("import.meta.url", url), loader: "ts" };
    });
  },
};

await build({
  entryPoints: [here("main.ts")],
  outfile: process.argv[2],
  bundle: true,
  format: "esm",
  platform: "node",
  target: "es2022",
  logLevel: "error",
  alias: {
    vitest: here("vitest.ts"),
    "pygen-runtime": here("../../src/index.ts"),
    "pygen-runtime/spi": here("../../src/spi.ts"),
    "pygen-runtime/node": here("../../src/node.ts"),
  },
  plugins: [places],
});
