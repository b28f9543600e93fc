/** What reads and writes of one client share. */

import type { Http } from "../http/exchange.ts";
import type { Model } from "./table.ts";

export interface Context {
  readonly http: Http;
  /** The views the client knows. */
  readonly model: Model;
  readonly instanceSpace: string | undefined;
}
