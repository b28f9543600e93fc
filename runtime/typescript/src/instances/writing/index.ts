/** Writing, loaded by the first write. */

export { remove } from "./delete.ts";
export { upsert } from "./upsert.ts";
