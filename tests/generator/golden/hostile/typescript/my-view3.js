// @ts-self-types="./my-view3.d.ts"
export { MyView3 } from "./model.js";
