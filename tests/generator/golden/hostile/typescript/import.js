// @ts-self-types="./import.d.ts"
export { Import } from "./model.js";
