// @ts-self-types="./nacelle.d.ts"
export { Nacelle } from "./model.js";
