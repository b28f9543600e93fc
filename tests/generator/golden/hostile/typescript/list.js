// @ts-self-types="./list.d.ts"
export { List } from "./model.js";
