/**
 * Reads by plan: queries, and lists of more than conditions and sorts. Loaded by the first of them, as one module:
 * bundlers make a file of it, where a file for each part would cost an app more than it saves.
 */

export { beginQuery, beginVerb, countQuery, countVerb, idsOf } from "./begin.ts";
