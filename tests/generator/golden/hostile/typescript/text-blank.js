// @ts-self-types="./text-blank.d.ts"
export { TextBlank } from "./model.js";
