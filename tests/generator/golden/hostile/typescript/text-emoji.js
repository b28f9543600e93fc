// @ts-self-types="./text-emoji.d.ts"
export { TextEmoji } from "./model.js";
