// @ts-self-types="./right.d.ts"
export { Right } from "./model.js";
