// @ts-self-types="./text-newlines.d.ts"
export { TextNewlines } from "./model.js";
