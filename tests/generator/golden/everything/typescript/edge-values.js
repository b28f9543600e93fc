// @ts-self-types="./edge-values.d.ts"
export { EdgeValues } from "./model.js";
