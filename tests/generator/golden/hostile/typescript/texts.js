// @ts-self-types="./texts.d.ts"
export { Texts } from "./model.js";
