// @ts-self-types="./a.d.ts"
export { A } from "./model.js";
