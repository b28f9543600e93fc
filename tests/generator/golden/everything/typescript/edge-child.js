// @ts-self-types="./edge-child.d.ts"
export { EdgeChild } from "./model.js";
