/** One kind of object of the schema: spaces, containers, views or data models. */

import type { Http } from "../http/exchange.ts";
import type { CallOptions } from "../http/values.ts";
import type { SchemaListing } from "./types.ts";

const requests = (): Promise<typeof import("./requests.ts")> => import("./requests.ts");

export class SchemaResource<T, Id> {
  readonly #http: Http;
  readonly #path: string;

  constructor(http: Http, path: string) {
    this.#http = http;
    this.#path = path;
  }

  /** All there are, page by page, or as many as the limit asks for. */
  async list(options: SchemaListing & CallOptions = {}): Promise<T[]> {
    return (await requests()).listed(this.#http, this.#path, { ...options });
  }

  /** Those with these ids that exist. */
  async retrieve(
    ids: readonly Id[],
    options: Pick<SchemaListing, "inlineViews" | "includeInheritedProperties"> & CallOptions = {},
  ): Promise<T[]> {
    return (await requests()).posted(this.#http, `${this.#path}/byids`, ids, "schemaRead", {
      ...options,
    });
  }

  /** Creates what is new and changes what is not. */
  async upsert(items: readonly T[], options: CallOptions = {}): Promise<T[]> {
    return (await requests()).posted(this.#http, this.#path, items, "schemaWrite", {
      ...options,
    });
  }

  /** The ids of what was there and is gone now. */
  async delete(ids: readonly Id[], options: CallOptions = {}): Promise<Id[]> {
    return (await requests()).posted(this.#http, `${this.#path}/delete`, ids, "schemaWrite", {
      ...options,
    });
  }
}
