/** How often requests are sent, and how many may be under way. */

import type { Kind } from "./values.ts";

export interface Retries {
  /** All attempts of one request together, the first included. */
  readonly maxAttempts: number;
  /** Of these, how many may end without a whole answer. */
  readonly connectionAttempts: number;
  /** Milliseconds; the n-th wait is drawn between nothing and base * 2^n (full jitter). */
  readonly base: number;
  /** Longest wait between two attempts, also when the service asks for more. */
  readonly cap: number;
}

export type Limits = Readonly<Record<Kind, number>>;

export const RETRIES: Retries = { maxAttempts: 10, connectionAttempts: 4, base: 500, cap: 60_000 };
export const LIMITS: Limits = {
  read: 8,
  write: 4,
  delete: 2,
  search: 2,
  schemaRead: 2,
  schemaWrite: 1,
};

/** Lets so many in at once; the others wait in the order they came. */
export class Gate {
  readonly #limit: number;
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  async enter(signal: AbortSignal | undefined): Promise<void> {
    if (this.#inside < this.#limit) {
      this.#inside += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const admit = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(admit), 1);
        reject(signal?.reason);
      };
      this.#waiting.push(admit);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}
