// @ts-self-types="./upper1_2.d.ts"
export { Upper1 } from "./model.js";
