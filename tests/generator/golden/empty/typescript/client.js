// @ts-self-types="./client.d.ts"
import { clientOf } from "pygen-runtime/spi";
import * as model from "./model.js";

export const EmptyClient = /* @__PURE__ */ clientOf(
  model,
  {
    nothing: "Nothing",
    something: "Something",
  },
  { instanceSpace: "void_instances" },
);
