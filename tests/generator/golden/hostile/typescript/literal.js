// @ts-self-types="./literal.d.ts"
export { Literal } from "./model.js";
