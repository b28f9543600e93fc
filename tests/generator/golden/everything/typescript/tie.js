// @ts-self-types="./tie.d.ts"
export { Tie } from "./model.js";
