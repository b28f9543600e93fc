// @ts-self-types="./a-keywords.d.ts"
export { AKeywords } from "./model.js";
