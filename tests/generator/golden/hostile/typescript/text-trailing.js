// @ts-self-types="./text-trailing.d.ts"
export { TextTrailing } from "./model.js";
