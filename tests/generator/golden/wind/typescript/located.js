// @ts-self-types="./located.d.ts"
export { Located } from "./model.js";
