// @ts-self-types="./special-pointer.d.ts"
export { SpecialPointer } from "./model.js";
