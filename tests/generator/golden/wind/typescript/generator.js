// @ts-self-types="./generator.d.ts"
export { Generator } from "./model.js";
