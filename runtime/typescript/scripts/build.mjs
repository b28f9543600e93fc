/**
 * Builds what npm gets: declarations file by file, as `tsc` writes them, and code in few files, each of which is what
 * an app needs at once. Bundlers never take files apart but make one of every combination that is needed together, so
 * that they would make dozens of small ones of the sources as they are.
 *
 *     node scripts/build.mjs [folder]
 */

import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
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
  ["digest", /^instances\/writing\/sha256/],
  ["ordering", /^instances\/writing\/ordering/],
  ["delete", /^instances\/writing\/delete/],
  ["writing", /^instances\/writing\/(?!sending|tagged)/],
  ["connected", /^reading\/connected\//],
  ["explain", /^reading\/explain/],
  ["deleting", /^reading\/deleting/],
  ["saved", /^reading\/saved/],
  ["feed", /^reading\/verbs\/feed/],
  ["numbers", /^reading\/(counting|verbs\/(count|histogram))/],
  ["figures", /^reading\/verbs\/(aggregates|search)/],
  ["retrieve", /^reading\/verbs\/retrieve/],
  ["exact", /^instances\/exact/],
  ["named", /^(filters\/sorting|reading\/names)/],
  ["over", /^reading\/matching/],
  ["ways", /^reading\/running\/reaching/],
  ["cursors", /^reading\/running\/cursor/],
  ["conditions", /^filters\/(fields|connections|condition)\./],
  ["shared", /^instances\/(ids|int64|items|keys|members|reading|times|writing\/sending)/],
  ["filters", /^(filters\/(?!sort\.)|reading\/(asked|asking|conditions|narrowed|wording))/],
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
const { output } = await bundle.generate({
  format: "esm",
  chunkFileNames: "[name].js",
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: "files", name: fileOf }],
  },
});
await bundle.close();

/** What is loaded later comes as an object with all its names, made by a helper: here the files have the names. */
const OBJECT = /^var (\S+) = \/\* @__PURE__ \*\/ __exportAll\(\{([^}]*)\}\);\n/gm;
const HELPER = "rolldown-runtime.js";

function withNames(code) {
  const names = [];
  const objects = new Set();
  const rest = code.replace(OBJECT, (_, object, pairs) => {
    objects.add(object);
    for (const [, name, value] of pairs.matchAll(/(\w+): \(\) => (\w+)/g))
      names.push([name, value]);
    return "";
  });
  return rest
    .replace(new RegExp(`^import .*"\\./${HELPER}";\n`, "m"), "")
    .replace(/(import\("\.\/\S+\.js"\))\.then\(\(n\) => n\.\w+\)/g, "$1")
    .replace(/^export \{ (.*) \};$/m, (_, list) => {
      const kept = list.split(", ").filter((one) => !objects.has(one.split(" as ")[0]));
      const given = new Set(kept.map((one) => one.split(" as ").at(-1)));
      for (const [name, value] of names) {
        if (given.has(name)) throw new Error(`two exports are called ${name}`);
        given.add(name);
        kept.push(name === value ? name : `${value} as ${name}`);
      }
      return `export { ${kept.join(", ")} };`;
    });
}

for (const { fileName, code } of output) {
  if (fileName !== HELPER) writeFileSync(join(folder, fileName), withNames(code));
}
