// @ts-self-types="./both-tie.d.ts"
export { BothTie } from "./model.js";
