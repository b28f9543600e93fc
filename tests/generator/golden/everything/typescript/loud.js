// @ts-self-types="./loud.d.ts"
export { Loud } from "./model.js";
