// @ts-self-types="./my-view2.d.ts"
export { MyView2 } from "./model.js";
