/**
 * The official SDK and ours against one service, in turns: processor time, time at 100 ms of latency, what is kept,
 * what is sent, how long an import takes, how large an app is.
 *
 *     make node && (cd runtime/typescript && npm run build) && node --expose-gc benchmarks/typescript/versus_official.mjs
 */

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const COUNT = Number(process.argv[2] ?? 100_000);
const FEWER = Math.min(COUNT, 30_000);
const ROUNDS = 5;
const require = createRequire(new URL("../../runtime/typescript/package.json", import.meta.url));
const place = (path) => fileURLToPath(new URL(path, import.meta.url));
const OURS = place("../../runtime/typescript/dist/index.js");
const MODEL = place("../../tests/generator/golden/wind/typescript/model.js");
const { Client } = await import(pathToFileURL(OURS));
const { WindTurbine } = await import(pathToFileURL(MODEL));
const { CogniteClient } = require("@cognite/sdk");

async function service(count, latency = 0) {
  const child = spawn(process.execPath, [place("service.mjs"), String(count), String(latency)]);
  child.stderr.pipe(process.stderr);
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  return { url: `http://127.0.0.1:${port}`, end: () => child.kill() };
}

/** Both clients, and what ours has sent. */
async function clients(url) {
  let sent = 0;
  const ours = new Client({
    url,
    project: "p",
    token: "t",
    instanceSpace: "acme",
    fetch: (address, init) => {
      sent += init.body?.length ?? 0;
      return fetch(address, init);
    },
  });
  const theirs = new CogniteClient({
    appId: "b",
    project: "p",
    baseUrl: url,
    oidcTokenProvider: async () => "t",
  });
  await theirs.authenticate();
  return { turbines: ours.of(WindTurbine), theirs, bytes: () => sent };
}

const view = { type: "view", space: "acme", externalId: "WindTurbine", version: "v1" };

/** Paging by hand, as the official SDK needs it for instances. */
async function listed(theirs) {
  const all = [];
  let cursor;
  do {
    const page = await theirs.instances.list({
      instanceType: "node",
      sources: [{ source: view }],
      limit: 1000,
      cursor,
    });
    for (const one of page.items) all.push(one);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

async function iterated(turbines) {
  let count = 0;
  for await (const turbine of turbines.iterate()) count += turbine.name ? 1 : 0;
  return { length: count };
}

/** Best of some rounds, both in turns: processor time in milliseconds. */
async function compared(what, theirs, ours, count) {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, run] of [theirs, ours].entries()) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      const found = await run();
      if (found.length !== count) throw new Error(`${what}: ${found.length} of ${count}`);
      const { user, system } = process.cpuUsage(before);
      best[at] = Math.min(best[at], (user + system) / 1000);
    }
  }
  told(what, best, "ms of processor");
}

function told(what, [theirs, ours], unit) {
  const round = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  console.log(
    `${what}: official ${round(theirs)}, ours ${round(ours)} ${unit} (${(ours / theirs).toFixed(2)})`,
  );
}

async function kept(read) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const all = await read();
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / all.length;
  return all.length ? bytes : 0;
}

async function reads() {
  const { url, end } = await service(COUNT);
  const { turbines, theirs } = await clients(url);
  const name = COUNT.toLocaleString("en");
  await compared(
    `list ${name}`,
    () => listed(theirs),
    () => turbines.list(),
    COUNT,
  );
  await compared(
    `iterate ${name}`,
    () => listed(theirs),
    () => iterated(turbines),
    COUNT,
  );
  told(
    "heap kept for each",
    [await kept(() => listed(theirs)), await kept(() => turbines.list())],
    "bytes",
  );
  end();
}

async function latency() {
  const { url, end } = await service(FEWER, 100);
  const { turbines, theirs } = await clients(url);
  const ways = {
    official: () => listed(theirs),
    "pages of 1,000": async () => {
      for await (const page of turbines.iterate({ chunkSize: 1000 }).pages()) void page;
    },
    "iterate, from a page of 1,000 on": () => iterated(turbines),
    "list, query pages": () => turbines.list(),
  };
  const best = Object.fromEntries(Object.keys(ways).map((way) => [way, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < 3; round += 1) {
    for (const [way, run] of Object.entries(ways)) {
      const started = performance.now();
      await run();
      best[way] = Math.min(best[way], (performance.now() - started) / 1000);
    }
  }
  const { official, ...ours } = best;
  for (const [way, time] of Object.entries(ours))
    told(`${FEWER.toLocaleString("en")} at 100 ms, ${way}`, [official, time], "s");
  end();
}

async function writes() {
  const { url, end } = await service(0);
  const { turbines, theirs, bytes } = await clients(url);
  const given = Array.from({ length: FEWER }, (_, number) => ({
    externalId: `t${number}`,
    name: "x".repeat(40),
    description: "y".repeat(60),
    capacity: number / 7,
    hubHeight: 100,
    latitude: 1,
    longitude: 2,
    status: "running",
  }));
  const official = async () => {
    const items = given.map(({ externalId, ...properties }) => ({
      instanceType: "node",
      space: "acme",
      externalId,
      sources: [{ source: view, properties }],
    }));
    const chunks = [];
    for (let at = 0; at < items.length; at += 1000) chunks.push(items.slice(at, at + 1000));
    const found = await Promise.all(
      chunks.map((chunk) => theirs.instances.upsert({ items: chunk })),
    );
    return found.flatMap((one) => one.items);
  };
  const ours = async () => (await turbines.upsert(given)).items;
  await compared(`upsert ${FEWER.toLocaleString("en")}`, official, ours, FEWER);
  const body = (bytes() / ROUNDS / (FEWER / 1000) / 1000).toFixed(0);
  console.log(`a request with 1,000 items: ${body} kB from us`);
  end();
}

function imports() {
  const run = (code, options = []) => {
    const times = [];
    for (let round = 0; round < 9; round += 1) {
      const script = `const t = performance.now(); ${code}; console.log(performance.now() - t);`;
      times.push(
        Number(execFileSync(process.execPath, [...options, "-e", script], { encoding: "utf-8" })),
      );
    }
    return times.sort((one, other) => one - other)[4];
  };
  const official = run(`require(${JSON.stringify(require.resolve("@cognite/sdk"))})`);
  const ours = run(`await import(${JSON.stringify(pathToFileURL(OURS).href)})`, [
    "--input-type=module",
  ]);
  told("import", [official, ours], "ms");
}

/** What an app that lists one view loads, in kB gzipped. */
async function sizes() {
  const { build } = require("esbuild");
  const size = async (contents, splitting) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: place("../../runtime/typescript") },
      bundle: true,
      minify: true,
      splitting,
      format: "esm",
      target: "es2022",
      outdir: "out",
      write: false,
      metafile: true,
      logLevel: "error",
      define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
    });
    const loaded = new Set();
    const load = (path) => {
      loaded.add(path);
      for (const { kind, path: next } of metafile.outputs[path].imports)
        if (kind === "import-statement" && !loaded.has(next)) load(next);
    };
    load("out/stdin.js");
    return outputFiles
      .filter(({ path }) => [...loaded].some((one) => path.endsWith(`/${one}`)))
      .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length / 1000, 0);
  };
  const official = await size(
    'import { CogniteClient } from "@cognite/sdk"; console.log(new CogniteClient({}).instances.list);',
    false,
  );
  const ours = await size(
    `import { Client } from ${JSON.stringify(OURS)}; import { WindTurbine } from ${JSON.stringify(MODEL)};
     console.log(await new Client({ project: "p" }).of(WindTurbine).list());`,
    true,
  );
  told("an app that lists one view", [official, ours], "kB gzipped");
}

await reads();
await latency();
await writes();
imports();
await sizes();
