// @ts-self-types="./relations.d.ts"
export { Relations } from "./model.js";
