// @ts-self-types="./text-long.d.ts"
export { TextLong } from "./model.js";
