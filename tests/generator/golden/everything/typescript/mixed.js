// @ts-self-types="./mixed.d.ts"
export { Mixed } from "./model.js";
