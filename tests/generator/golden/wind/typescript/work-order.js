// @ts-self-types="./work-order.d.ts"
export { WorkOrder } from "./model.js";
