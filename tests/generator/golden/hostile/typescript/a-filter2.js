// @ts-self-types="./a-filter2.d.ts"
export { AFilter2 } from "./model.js";
