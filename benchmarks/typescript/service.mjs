/** A service of one view with any number of instances, in a process of its own: `node service.mjs COUNT MILLISECONDS`. */

import { createServer } from "node:http";
import { gunzipSync } from "node:zlib";

const COUNT = Number(process.argv[2]);
const LATENCY = Number(process.argv[3] ?? 0);

function item(number) {
  const properties = {
    name: "x".repeat(40),
    description: "y".repeat(60),
    capacity: 1.5,
    hubHeight: 100,
    latitude: 1,
    longitude: 2,
    status: "running",
    commissioned: "2024-01-01T00:00:00.000+00:00",
  };
  return {
    instanceType: "node",
    space: "acme",
    externalId: `t${number}`,
    version: 1,
    createdTime: 1,
    lastUpdatedTime: 1,
    properties: { acme: { "WindTurbine/v1": properties } },
  };
}

const texts = new Map();

function page(start, size, query) {
  const items = Array.from({ length: size }, (_, at) => item(start + at));
  const next = start + size < COUNT ? String(start + size) : undefined;
  if (query) return JSON.stringify({ items: { 0: items }, nextCursor: next ? { 0: next } : {} });
  return JSON.stringify({ items, nextCursor: next });
}

function read(body) {
  const query = body.with !== undefined;
  const size = query ? body.with[0].limit : body.limit;
  const start = Number((query ? body.cursors?.[0] : body.cursor) ?? 0);
  const key = [size, start, query].join();
  if (!texts.has(key))
    texts.set(key, page(start, Math.max(0, Math.min(size, COUNT - start)), query));
  return texts.get(key);
}

function written({ items }) {
  const facts = { version: 1, wasModified: true, createdTime: 1, lastUpdatedTime: 1 };
  return JSON.stringify({
    items: items.map(({ instanceType, space, externalId }) => ({
      instanceType,
      space,
      externalId,
      ...facts,
    })),
  });
}

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const sent = Buffer.concat(parts);
  const text = request.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
  const write = request.url.endsWith("/models/instances");
  const answer = write ? written(JSON.parse(text)) : read(JSON.parse(text));
  const send = () =>
    response
      .writeHead(200, { "content-type": "application/json", "x-sent": sent.length })
      .end(answer);
  if (LATENCY) setTimeout(send, LATENCY);
  else send();
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
