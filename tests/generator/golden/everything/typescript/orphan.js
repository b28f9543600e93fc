// @ts-self-types="./orphan.d.ts"
export { Orphan } from "./model.js";
