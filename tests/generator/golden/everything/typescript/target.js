// @ts-self-types="./target.d.ts"
export { Target } from "./model.js";
