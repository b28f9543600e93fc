/** Answers nobody can use, before the classes are loaded that say so to people. */

import { PygenError } from "./brand.ts";

/** It has another form than it should, was cut short, or is larger than anybody has room for. */
export class BadAnswer extends Error {
  readonly what: "form" | "cut" | "size";

  constructor(what: BadAnswer["what"], message: string, cause?: unknown) {
    super(message, { cause });
    this.what = what;
  }
}

/** Whether the service may have an answer to a smaller request; not where it has been silent for longer than it may be. */
export function askedTooMuch(error: unknown, waited: number, most: number): boolean {
  if (!(error instanceof PygenError)) return false;
  const silent = (error as { readonly status?: number }).status === undefined;
  return (
    error.kind === "responseTooLarge" || (error.kind === "timeout" && !(silent && waited > most))
  );
}
