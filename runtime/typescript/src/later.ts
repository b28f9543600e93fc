/** What is loaded when it is first used; bundlers make a file of each. */

/** Reads other than of whole views: conditions, queries, figures, searches. */
export function more(): Promise<typeof import("./reading/more.ts")> {
  return import("./reading/more.ts");
}

export function writing(): Promise<typeof import("./instances/writing/index.ts")> {
  return import("./instances/writing/index.ts");
}

/** Requests of the schema endpoints. */
export function schema(): Promise<typeof import("./resources/requests.ts")> {
  return import("./resources/requests.ts");
}
