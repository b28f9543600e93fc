// @ts-self-types="./met-mast.d.ts"
export { MetMast } from "./model.js";
