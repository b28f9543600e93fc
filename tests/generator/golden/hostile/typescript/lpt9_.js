// @ts-self-types="./lpt9_.d.ts"
export { Lpt9 } from "./model.js";
