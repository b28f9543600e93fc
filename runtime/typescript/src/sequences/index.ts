/** Sequences, loaded by the first that are asked for. */

export { retrieve } from "./reading.ts";
export { create, deleteRows, insert, remove } from "./writing.ts";
