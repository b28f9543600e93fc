// @ts-self-types="./pointer.d.ts"
export { Pointer } from "./model.js";
