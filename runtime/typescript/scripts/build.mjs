/**
 * Builds what npm gets: declarations file by file, as `tsc` writes them, and code in few files, each of which is what
 * an app needs at once. Bundlers never take files apart but make one of every combination that is needed together, so
 * that they would make dozens of small ones of the sources as they are.
 *
 *     node scripts/build.mjs [folder]
 */

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const place = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = process.argv[2] ?? place("dist");

/**
 * What is needed at once, by the paths of its sources: the first that fits. What `index.ts` gives to people belongs to
 * `core`, or to a file that nothing else needs: esbuild loads with an app all that is named there and needed anywhere.
 */
const FILES = [
  ["entries", /^(index|spi|node)\.ts$/],
  ["login", /^auth\/(?!credentials)/],
  ["trouble", /^(http\/(replies|retrying|trouble)|errors\/told)/],
  ["schema", /^resources\/requests/],
  ["datapoints", /^datapoints\/(?!api)/],
  ["files", /^files\/(?!api)/],
  ["sequences", /^sequences\/(?!api)/],
  ["writing", /^instances\/writing\/(?!sending|tagged)/],
  ["connected", /^reading\/connected\//],
  ["explain", /^reading\/explain/],
  ["deleting", /^reading\/deleting/],
  ["saved", /^reading\/saved/],
  ["lookups", /^reading\/verbs\/(aggregates|lookups|retrieve|search)/],
  ["exact", /^(instances\/(exact|int64)|reading\/(conditions|counting))/],
  ["shared", /^instances\/(ids|items|keys|members|times|writing\/sending)/],
  ["conditions", /^filters\/(fields|connections|condition)\./],
  ["filters", /^(filters\/(?!sort\.)|reading\/(asked|asking|names|narrowed|wording))/],
  [
    "core",
    /^(?!reading)|^reading\/(plain|plan|read|builder\/(query|steps)|running\/(pager|requests)|verbs\/(changes|view))\.ts/,
  ],
  ["plans", /^reading\//],
];

function fileOf(id) {
  const path = relative(place("src"), id);
  const [name] = FILES.find(([, paths]) => paths.test(path));
  return name === "entries" ? null : name;
}

rmSync(folder, { recursive: true, force: true });
const tsc = ["-p", place("tsconfig.build.json"), "--emitDeclarationOnly", "--outDir", folder];
execFileSync(place("node_modules/.bin/tsc"), tsc, { stdio: "inherit" });
const bundle = await rolldown({
  input: { index: place("src/index.ts"), spi: place("src/spi.ts"), node: place("src/node.ts") },
  treeshake: { moduleSideEffects: false },
  preserveEntrySignatures: "allow-extension",
});
await bundle.write({
  dir: folder,
  format: "esm",
  chunkFileNames: "[name].js",
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: "files", name: fileOf }],
  },
});
await bundle.close();
