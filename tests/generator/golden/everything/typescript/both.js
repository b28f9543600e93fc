// @ts-self-types="./both.d.ts"
export { Both } from "./model.js";
