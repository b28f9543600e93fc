// @ts-self-types="./local.d.ts"
export { Local } from "./model.js";
