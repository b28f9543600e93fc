// @ts-self-types="./upsert.d.ts"
export { Upsert } from "./model.js";
