/** Embedded engines behind sockets: one process for each test file, any number of engines in it. */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The Python of the repository, which has the engine. */
function python(): string {
  const given = process.env.PYGEN_PYTHON;
  if (given) return given;
  const own = fileURLToPath(new URL("../../../../.venv/bin/python", import.meta.url));
  if (!existsSync(own)) throw new Error("no engine: run `make .venv/.ready`, or set PYGEN_PYTHON");
  return own;
}

export class Engines {
  readonly #child = spawn(python(), [fileURLToPath(new URL("./serve.py", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  readonly #lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();

  /** The address of a new engine with these models. */
  async open(...models: string[]): Promise<string> {
    this.#child.stdin.write(`${models.join(" ")}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error("the engine ended");
    return value as string;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.stdin.end();
    await ended;
  }
}
