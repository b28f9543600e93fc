/** Data points, loaded by the first that are asked for. */

export { latest, retrieve } from "./reading.ts";
export { deleteRange, insert } from "./writing.ts";
