// @ts-self-types="./typing.d.ts"
export { Typing } from "./model.js";
