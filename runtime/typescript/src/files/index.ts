/** Files, loaded by the first that are asked for. */

export { remove, retrieve } from "./about.ts";
export { download, parts } from "./download.ts";
export { upload } from "./upload.ts";
