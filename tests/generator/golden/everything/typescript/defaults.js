// @ts-self-types="./defaults.d.ts"
export { Defaults } from "./model.js";
