// @ts-self-types="./substation.d.ts"
export { Substation } from "./model.js";
