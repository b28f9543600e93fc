// @ts-self-types="./str.d.ts"
export { Str } from "./model.js";
