// @ts-self-types="./view.d.ts"
export { VIEW } from "./model.js";
