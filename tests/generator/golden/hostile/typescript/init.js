// @ts-self-types="./init.d.ts"
export { Init } from "./model.js";
