// @ts-self-types="./type.d.ts"
export { Type } from "./model.js";
