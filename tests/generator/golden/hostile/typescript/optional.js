// @ts-self-types="./optional.d.ts"
export { Optional } from "./model.js";
