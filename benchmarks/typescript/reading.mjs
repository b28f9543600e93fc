/**
 * What reading costs beyond fetch and JSON.parse of the same bytes, and what 100 ms of latency do to it.
 *
 *     make node && (cd runtime/typescript && npm run build) && node --expose-gc benchmarks/typescript/reading.mjs
 */

import { Client } from "../../runtime/typescript/dist/index.js";
import { WindTurbine } from "../../tests/generator/golden/wind/typescript/model.js";

const COUNT = 30_000;
const ROUNDS = 7;
let latency = 0;

function item(number) {
  return {
    instanceType: "node",
    space: "acme",
    externalId: `t${number}`,
    version: 1,
    createdTime: 1,
    lastUpdatedTime: 1,
    properties: {
      acme: {
        "WindTurbine/v1": {
          name: "x".repeat(40),
          description: "y".repeat(60),
          capacity: 1.5,
          hubHeight: 100,
          latitude: 1,
          longitude: 2,
          status: "running",
          commissioned: "2024-01-01T00:00:00.000+00:00",
        },
      },
    },
  };
}

const texts = new Map();

/** A service of one view, which answers with texts it has made before. */
async function answer(_, init) {
  const body = JSON.parse(init.body);
  const query = body.with !== undefined;
  const size = query ? body.with[0].limit : body.limit;
  const start = Number((query ? body.cursors?.[0] : body.cursor) ?? 0);
  const key = [size, start, query].join();
  if (!texts.has(key)) texts.set(key, page(start, Math.min(size, COUNT - start), query));
  if (latency) await new Promise((resolve) => setTimeout(resolve, latency));
  return new Response(texts.get(key));
}

function page(start, size, query) {
  const items = Array.from({ length: size }, (_, at) => item(start + at));
  const next = start + size < COUNT ? String(start + size) : undefined;
  if (query) return JSON.stringify({ items: { 0: items }, nextCursor: next ? { 0: next } : {} });
  return JSON.stringify({ items, nextCursor: next });
}

const client = new Client({ url: "http://service", project: "p", fetch: answer, gzipAbove: null });
const turbines = client.of(WindTurbine);

const READS = {
  "fetch and JSON.parse": async () => {
    const all = [];
    let cursor;
    do {
      const response = await answer("", { body: JSON.stringify({ limit: 1000, cursor }) });
      const parsed = JSON.parse(await response.text());
      all.push(...parsed.items);
      cursor = parsed.nextCursor;
    } while (cursor);
    return all;
  },
  iterate: async () => {
    const all = [];
    for await (const turbine of turbines.iterate()) all.push(turbine);
    return all;
  },
  list: () => turbines.list(),
};

const floor = {};
for (const [name, read] of Object.entries(READS)) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    if ((await read()).length !== COUNT) throw new Error(`${name} lost something`);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  latency = 100;
  const started = performance.now();
  await read();
  const seconds = (performance.now() - started) / 1000;
  latency = 0;
  floor.cpu ??= best;
  floor.seconds ??= seconds;
  const cpu = `${best.toFixed(0)} ms of processor (${(best / floor.cpu).toFixed(2)})`;
  console.log(
    `${name}: ${cpu}, ${seconds.toFixed(2)} s at 100 ms (${(seconds / floor.seconds).toFixed(2)})`,
  );
}
