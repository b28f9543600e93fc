// @ts-self-types="./quiet.d.ts"
export { Quiet } from "./model.js";
