// @ts-self-types="./nothing.d.ts"
export { Nothing } from "./model.js";
