// @ts-self-types="./ends.d.ts"
export { Ends } from "./model.js";
