// @ts-self-types="./x2.d.ts"
export { X2 } from "./model.js";
