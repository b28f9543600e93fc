// @ts-self-types="./client_.d.ts"
export { Client_ } from "./model.js";
