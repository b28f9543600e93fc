// @ts-self-types="./interface.d.ts"
export { Interface } from "./model.js";
