// @ts-self-types="./base.d.ts"
export { Base } from "./model.js";
