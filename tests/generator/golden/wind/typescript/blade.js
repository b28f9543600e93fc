// @ts-self-types="./blade.d.ts"
export { Blade } from "./model.js";
