// @ts-self-types="./upper1-2.d.ts"
export { Upper1_2 } from "./model.js";
