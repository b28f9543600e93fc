// @ts-self-types="./cable.d.ts"
export { Cable } from "./model.js";
