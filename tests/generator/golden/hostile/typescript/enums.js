// @ts-self-types="./enums.d.ts"
export { Enums } from "./model.js";
