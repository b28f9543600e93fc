// @ts-self-types="./llms_.d.ts"
export { Llms } from "./model.js";
