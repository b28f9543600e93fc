/** Verbs that send one kind of request and read no pages; loaded by the first of them. */

export { aggregate, count, histogram } from "./aggregates.ts";
export { retrieve } from "./retrieve.ts";
export { search } from "./search.ts";
