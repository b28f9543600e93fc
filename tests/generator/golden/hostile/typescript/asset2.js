// @ts-self-types="./asset2.d.ts"
export { Asset2 } from "./model.js";
