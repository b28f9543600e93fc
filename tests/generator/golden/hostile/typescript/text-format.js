// @ts-self-types="./text-format.d.ts"
export { TextFormat } from "./model.js";
