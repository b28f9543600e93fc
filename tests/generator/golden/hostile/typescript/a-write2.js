// @ts-self-types="./a-write2.d.ts"
export { AWrite2 } from "./model.js";
