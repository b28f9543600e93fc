// @ts-self-types="./text-braces.d.ts"
export { TextBraces } from "./model.js";
