// @ts-self-types="./a-list.d.ts"
export { AList } from "./model.js";
