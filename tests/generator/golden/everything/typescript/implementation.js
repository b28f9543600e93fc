// @ts-self-types="./implementation.d.ts"
export { Implementation } from "./model.js";
