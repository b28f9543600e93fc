// @ts-self-types="./views.d.ts"
export { Views } from "./model.js";
