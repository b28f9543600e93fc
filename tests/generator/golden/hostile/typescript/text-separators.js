// @ts-self-types="./text-separators.d.ts"
export { TextSeparators } from "./model.js";
