// @ts-self-types="./aux_.d.ts"
export { Aux } from "./model.js";
