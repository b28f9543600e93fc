// @ts-self-types="./spaces.d.ts"
export { Spaces } from "./model.js";
