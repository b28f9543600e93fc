// @ts-self-types="./text-wide.d.ts"
export { TextWide } from "./model.js";
