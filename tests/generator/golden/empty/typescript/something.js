// @ts-self-types="./something.d.ts"
export { Something } from "./model.js";
