// @ts-self-types="./model.d.ts"

export const Order = {
  name: "Order",
  view: ["shop", "Order", "v1"],
  values: { total: "float64" },
  relations: { buyer: "Person" },
};

export const Parcel = {
  name: "Parcel",
  view: ["shop", "Parcel", "v1"],
  values: { sent: "timestamp" },
  relations: { carrier: "Person" },
};

export const Person = {
  name: "Person",
  view: ["shop", "Person", "v1"],
  values: { email: "text", name: "text required" },
};
