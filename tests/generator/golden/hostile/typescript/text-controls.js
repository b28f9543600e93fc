// @ts-self-types="./text-controls.d.ts"
export { TextControls } from "./model.js";
