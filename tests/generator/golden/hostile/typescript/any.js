// @ts-self-types="./any.d.ts"
export { Any } from "./model.js";
