// @ts-self-types="./partial.d.ts"
export { Partial } from "./model.js";
