// @ts-self-types="./scalars.d.ts"
export { Scalars } from "./model.js";
