// @ts-self-types="./shortcut.d.ts"
export { Shortcut } from "./model.js";
