/**
 * What instances of 16 properties cost: heap kept for each, 64-bit integers, and memory while iterating.
 *
 *     make node && (cd runtime/typescript && npm run build) && node --expose-gc benchmarks/typescript/instances.mjs
 */

import { Client } from "../../runtime/typescript/dist/index.js";

const ROUNDS = 7;
const words = (prefix, count, type) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, type]));

/** Four dates, a relation, and as many others as make 16; `whole` is how the integer is declared. */
function table(whole) {
  const values = {
    ...words("text", 4, "text"),
    ...words("figure", 5, "float64"),
    ...words("moment", 4, "timestamp"),
    isGood: "boolean",
    whole,
  };
  return { name: "Page", view: ["s", "Page", "v1"], values, relations: { parent: "*" } };
}

function item(number, whole) {
  const properties = {
    ...words("text", 4, `a text of instance ${number}`),
    ...words("figure", 5, number / 7),
    ...words("moment", 4, "2024-05-01T12:30:00.000+00:00"),
    isGood: number % 2 === 0,
    parent: { space: "s", externalId: `p${number % 100}` },
    whole: "WHOLE",
  };
  const head = { instanceType: "node", space: "s", externalId: `i${number}`, version: 1 };
  const times = { createdTime: 1_700_000_000_000, lastUpdatedTime: 1_700_000_000_000 };
  const text = JSON.stringify({ ...head, ...times, properties: { s: { "Page/v1": properties } } });
  return text.replace('"WHOLE"', whole);
}

/** A service with so many instances, made from one page. */
function clientOf(count, declared, whole) {
  const rows = Array.from({ length: Math.min(count, 10_000) }, (_, number) => item(number, whole));
  const pages = new Map();
  const fetch = async (_, init) => {
    const body = JSON.parse(init.body);
    const start = Number(body.cursors?.[0] ?? 0);
    const size = Math.min(body.with[0].limit, count - start);
    if (!pages.has(size)) pages.set(size, rows.slice(0, size).join());
    const next = start + size < count ? `{"0":"${start + size}"}` : "{}";
    return new Response(`{"items":{"0":[${pages.get(size)}]},"nextCursor":${next}}`);
  };
  const client = new Client({ url: "http://service", project: "p", fetch, gzipAbove: null });
  return { view: client.of(table(declared)), page: `[${rows.join()}]` };
}

async function processor(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function kept() {
  const { view } = clientOf(100_000, "float64", "1234567");
  await view.list({ limit: 20_000 });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const all = await view.list();
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / all.length;
  console.log(`heap kept for each instance of 16 properties: ${bytes.toFixed(0)} bytes`);
}

/** Beside a view without such integers, whose text is as long. */
async function integers() {
  const plain = clientOf(30_000, "float64", "1234567");
  const small = clientOf(30_000, "int64", "1234567");
  const large = clientOf(30_000, "int64", "9007199254740993");
  const floor = await processor(() => {
    for (let round = 0; round < 3; round += 1) JSON.parse(plain.page);
  });
  const [none, below, above] = [
    await processor(() => plain.view.list()),
    await processor(() => small.view.list()),
    await processor(() => large.view.list()),
  ];
  const said = (time) => `${time.toFixed(0)} ms (+${((time - none) / floor).toFixed(2)})`;
  console.log(
    `30,000 read: ${none.toFixed(0)} ms; one int64 of 7 digits ${said(below)}, of 16 digits ${said(above)}, in parts of JSON.parse`,
  );
}

async function flat() {
  for (const count of [10_000, 100_000, 1_000_000]) {
    const { view } = clientOf(count, "float64", "1234567");
    globalThis.gc?.();
    let most = 0;
    let seen = 0;
    for await (const page of view.iterate().pages()) {
      seen += page.items.length;
      globalThis.gc?.();
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
    if (seen !== count) throw new Error(`${seen} of ${count}`);
    console.log(
      `iterate ${count.toLocaleString("en")}: ${(most / 1e6).toFixed(0)} MB of heap at most`,
    );
  }
}

await kept();
await integers();
await flat();
