// @ts-self-types="./text-unbroken.d.ts"
export { TextUnbroken } from "./model.js";
