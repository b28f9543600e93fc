// @ts-self-types="./injection.d.ts"
export { Injection } from "./model.js";
