// @ts-self-types="./self.d.ts"
export { Self } from "./model.js";
