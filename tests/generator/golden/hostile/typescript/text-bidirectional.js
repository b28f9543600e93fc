// @ts-self-types="./text-bidirectional.d.ts"
export { TextBidirectional } from "./model.js";
