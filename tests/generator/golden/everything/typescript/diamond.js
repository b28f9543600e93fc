// @ts-self-types="./diamond.d.ts"
export { Diamond } from "./model.js";
