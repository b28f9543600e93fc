// @ts-self-types="./text-apostrophes.d.ts"
export { TextApostrophes } from "./model.js";
