// @ts-self-types="./class.d.ts"
export { Class } from "./model.js";
