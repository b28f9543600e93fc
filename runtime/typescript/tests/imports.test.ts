/** Who imports whom: no two files, and no two rooms, need each other, for types or later on either. */

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));
const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]+)"/g;

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const files: Graph = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: "utf-8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => {
      const text = readFileSync(SOURCE + path, "utf-8").replace(
        /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
        "",
      );
      const found = [...text.matchAll(IMPORTED)].map(([, to]) =>
        posix.join(posix.dirname(path), to!),
      );
      return [path, new Set(found)];
    }),
);

/** A folder of the source; a file beside the folders is a room of its own. */
function roomOf(path: string): string {
  return path.split("/", 1)[0]!;
}

function roomsOf(graph: Graph): Graph {
  const rooms = new Map<string, Set<string>>();
  for (const [path, others] of graph) {
    const own = roomOf(path);
    const known = rooms.get(own) ?? new Set();
    for (const other of others) if (roomOf(other) !== own) known.add(roomOf(other));
    rooms.set(own, known);
  }
  return rooms;
}

/** A way from something back to itself; undefined when there is none. */
function circleIn(graph: Graph): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const next of graph.get(at) ?? []) {
      const found = walk(next, [...way, at]);
      if (found) return found;
    }
    done.add(at);
    return undefined;
  };
  for (const start of graph.keys()) {
    const found = walk(start, []);
    if (found) return found;
  }
  return undefined;
}

describe("imports", () => {
  test("are all found", () => {
    const unknown = [...files.values()].flatMap((to) => [...to]).filter((path) => !files.has(path));
    expect(unknown).toEqual([]);
    expect(files.get("client.ts")).toContain("instances/writing/upsert.ts");
    expect(files.get("filters/filter.ts")).toContain("instances/members.ts");
  });

  test("go round in no circle", () => {
    expect(circleIn(files)).toBeUndefined();
  });

  test("go round in no circle of rooms", () => {
    expect(circleIn(roomsOf(files))).toBeUndefined();
  });

  test("that did would be seen", () => {
    const circle = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c"])],
      ["c", new Set(["b"])],
    ]);
    expect(circleIn(circle)).toEqual(["b", "c", "b"]);
  });
});
