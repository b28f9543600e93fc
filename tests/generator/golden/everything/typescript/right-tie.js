// @ts-self-types="./right-tie.d.ts"
export { RightTie } from "./model.js";
