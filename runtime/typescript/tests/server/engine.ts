/** The embedded engine behind a socket, one for each test file. */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface RunningEngine {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Python of the repository, which has the engine. */
function python(): string {
  const given = process.env.PYGEN_PYTHON;
  if (given) return given;
  const own = fileURLToPath(new URL("../../../../.venv/bin/python", import.meta.url));
  if (!existsSync(own)) throw new Error("no engine: run `make .venv/.ready`, or set PYGEN_PYTHON");
  return own;
}

export async function startEngine(): Promise<RunningEngine> {
  const script = fileURLToPath(new URL("./serve.py", import.meta.url));
  const child: ChildProcess = spawn(python(), [script], { stdio: ["pipe", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the engine ended with ${code}`)));
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.stdin!.end();
    });
  return { url, stop };
}
