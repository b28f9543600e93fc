/**
 * What a plain read does without, as one module that is loaded when any of it is needed: bundlers make one file of
 * it, where a file for each would cost an app more than it saves.
 */

export { parserFor } from "../instances/exact.ts";
export { askedOf, replayed } from "./asking.ts";
export { explained } from "./explain.ts";
export { branchedRoot } from "./planning/steps.ts";
export { Branches, chain } from "./running/branches.ts";
export { endpointOf, readCursor, writeCursor } from "./running/cursor.ts";
export { aggregate, countAsked, histogram } from "./verbs/aggregates.ts";
export { changes } from "./verbs/feed.ts";
export { retrieve } from "./verbs/retrieve.ts";
export { search } from "./verbs/search.ts";
