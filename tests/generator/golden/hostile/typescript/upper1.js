// @ts-self-types="./upper1.d.ts"
export { UPPER1 } from "./model.js";
