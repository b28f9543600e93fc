// @ts-self-types="./typed.d.ts"
export { Typed } from "./model.js";
