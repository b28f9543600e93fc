/**
 * What a plain read does without, as one module that is loaded when any of it is needed: bundlers make one file of
 * it, where a file for each would cost an app more than it saves.
 */

export {
  deleteRange as deletePoints,
  insert as insertPoints,
  latest as latestPoints,
  retrieve as retrievePoints,
} from "../datapoints/index.ts";
export { beginQuery, beginVerb, idsOf } from "./begin.ts";
export { explained } from "./explain.ts";
export { aggregate, count, countQuery, histogram } from "./verbs/aggregates.ts";
export { changes } from "./verbs/feed.ts";
export { retrieve } from "./verbs/retrieve.ts";
export { search } from "./verbs/search.ts";
