// @ts-self-types="./limits.d.ts"
export { Limits_ } from "./model.js";
