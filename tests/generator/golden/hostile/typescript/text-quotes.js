// @ts-self-types="./text-quotes.d.ts"
export { TextQuotes } from "./model.js";
