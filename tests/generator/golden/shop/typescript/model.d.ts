export { Order } from "./order.js";
export { Parcel } from "./parcel.js";
export { Person } from "./person.js";
