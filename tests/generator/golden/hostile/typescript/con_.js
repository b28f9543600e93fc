// @ts-self-types="./con_.d.ts"
export { Con } from "./model.js";
