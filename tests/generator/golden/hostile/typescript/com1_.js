// @ts-self-types="./com1_.d.ts"
export { COM1 } from "./model.js";
