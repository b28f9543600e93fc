// @ts-self-types="./narrower.d.ts"
export { Narrower } from "./model.js";
