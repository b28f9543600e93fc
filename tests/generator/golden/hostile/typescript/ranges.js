// @ts-self-types="./ranges.d.ts"
export { Ranges } from "./model.js";
