// @ts-self-types="./none.d.ts"
export { None } from "./model.js";
