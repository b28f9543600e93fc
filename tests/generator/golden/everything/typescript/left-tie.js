// @ts-self-types="./left-tie.d.ts"
export { LeftTie } from "./model.js";
