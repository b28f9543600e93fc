import type * as _p from "pygen-runtime/spi";
import type { NothingApi } from "./nothing.js";
import type { SomethingApi } from "./something.js";

/** SDK of void:Empty(1). */
export declare class EmptyClient extends _p.Client {
  constructor(options: _p.ClientOptions);
  readonly nothing: NothingApi;
  readonly something: SomethingApi;
}
