// @ts-self-types="./required-lists.d.ts"
export { RequiredLists } from "./model.js";
