// @ts-self-types="./document.d.ts"
export { Document } from "./model.js";
