/** The declarations, by the compilers people have: what must compile, what must not, and what it costs. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const HERE = new URL("./", import.meta.url);
const COMPILERS = ["typescript-5.9", "typescript-6.0", "typescript"];

/** What a compiler says of a project: its output, whatever its exit status. */
function compile(compiler: string, project: string, ...options: string[]): string {
  const script = fileURLToPath(new URL(`../node_modules/${compiler}/bin/tsc`, HERE));
  const folder = fileURLToPath(new URL(project, HERE));
  try {
    return execFileSync(process.execPath, [script, "-p", folder, ...options], {
      encoding: "utf-8",
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe.each(COMPILERS)("%s", (compiler) => {
  test("accepts what is right and refuses what is wrong, and says why", {
    timeout: 120_000,
  }, () => {
    const found = new Map<string, string>();
    let last = "";
    for (const line of compile(compiler, "./types/tsconfig.json").split("\n").filter(Boolean)) {
      const start = /([^/(]+\(\d+),\d+\): error (.*)$/.exec(line);
      if (start) last = start[1]!;
      found.set(last, `${found.get(last) ?? ""}\n${line}`);
    }
    const source = readFileSync(new URL("./types/wrong.ts", HERE), "utf-8").split("\n");
    const expected = source.flatMap((line, at) => {
      const message = / \/\/: (.*)$/.exec(line)?.[1];
      return message ? [[`wrong.ts(${at + 1}`, message] as const] : [];
    });
    expect([...found.keys()].sort()).toEqual(expected.map(([place]) => place).sort());
    for (const [place, message] of expected) expect(found.get(place)).toContain(message);
  });
});
