// @ts-self-types="./aapi.d.ts"
export { AAPI } from "./model.js";
