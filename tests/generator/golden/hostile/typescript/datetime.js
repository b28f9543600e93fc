// @ts-self-types="./datetime.d.ts"
export { Datetime } from "./model.js";
