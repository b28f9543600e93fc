// @ts-self-types="./nul_.d.ts"
export { Nul } from "./model.js";
