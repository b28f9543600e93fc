// @ts-self-types="./left.d.ts"
export { Left } from "./model.js";
