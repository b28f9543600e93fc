// @ts-self-types="./text-backslashes.d.ts"
export { TextBackslashes } from "./model.js";
