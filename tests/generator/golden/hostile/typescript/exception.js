// @ts-self-types="./exception.d.ts"
export { Exception } from "./model.js";
