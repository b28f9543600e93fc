import type * as _p from "pygen-runtime/spi";
import type { OrderApi } from "./order.js";
import type { ParcelApi } from "./parcel.js";
import type { PersonApi } from "./person.js";

/**
 * What is on its way.
 *
 * Who ordered what.
 */
export declare class ShopClient extends _p.Client {
  constructor(options: _p.ClientOptions);
  readonly order: OrderApi;
  readonly parcel: ParcelApi;
  readonly person: PersonApi;
}
