// @ts-self-types="./async-a.d.ts"
export { AsyncA } from "./model.js";
