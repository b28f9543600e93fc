// @ts-self-types="./parcel.d.ts"
export { Parcel } from "./model.js";
