// @ts-self-types="./properties.d.ts"
export { Properties } from "./model.js";
