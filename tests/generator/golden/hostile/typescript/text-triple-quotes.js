// @ts-self-types="./text-triple-quotes.d.ts"
export { TextTripleQuotes } from "./model.js";
