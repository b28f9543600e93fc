// @ts-self-types="./text-markdown.d.ts"
export { TextMarkdown } from "./model.js";
