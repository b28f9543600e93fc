export * from "pygen-runtime";
export * from "./client.js";
export * from "./order.js";
export * from "./parcel.js";
export * from "./person.js";
