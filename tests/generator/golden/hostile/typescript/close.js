// @ts-self-types="./close.d.ts"
export { Close } from "./model.js";
