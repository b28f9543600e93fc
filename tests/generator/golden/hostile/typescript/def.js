// @ts-self-types="./def.d.ts"
export { Def } from "./model.js";
