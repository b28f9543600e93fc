// @ts-self-types="./client.d.ts"
import { clientOf } from "pygen-runtime/spi";
import * as model from "./model.js";

export const ShopClient = /* @__PURE__ */ clientOf(
  model,
  {
    order: "Order",
    parcel: "Parcel",
    person: "Person",
  },
  { instanceSpace: "shop_instances" },
);
