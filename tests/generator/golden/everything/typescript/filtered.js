// @ts-self-types="./filtered.d.ts"
export { Filtered } from "./model.js";
