// @ts-self-types="./node-write2.d.ts"
export { NodeWrite2 } from "./model.js";
