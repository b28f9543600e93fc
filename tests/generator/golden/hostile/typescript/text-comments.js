// @ts-self-types="./text-comments.d.ts"
export { TextComments } from "./model.js";
