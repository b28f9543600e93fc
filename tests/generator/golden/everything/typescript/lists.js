// @ts-self-types="./lists.d.ts"
export { Lists } from "./model.js";
