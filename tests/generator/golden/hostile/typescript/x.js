// @ts-self-types="./x.d.ts"
export { X } from "./model.js";
