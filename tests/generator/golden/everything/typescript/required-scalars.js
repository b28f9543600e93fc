// @ts-self-types="./required-scalars.d.ts"
export { RequiredScalars } from "./model.js";
