// @ts-self-types="./a-query2.d.ts"
export { AQuery2 } from "./model.js";
