// @ts-self-types="./different.d.ts"
export { Different } from "./model.js";
