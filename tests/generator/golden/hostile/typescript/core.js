// @ts-self-types="./core.d.ts"
export { Core } from "./model.js";
