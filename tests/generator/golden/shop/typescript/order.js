// @ts-self-types="./order.d.ts"
export { Order } from "./model.js";
