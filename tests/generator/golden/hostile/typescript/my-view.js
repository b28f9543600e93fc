// @ts-self-types="./my-view.d.ts"
export { MyView } from "./model.js";
