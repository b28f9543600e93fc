// @ts-self-types="./delete.d.ts"
export { Delete } from "./model.js";
