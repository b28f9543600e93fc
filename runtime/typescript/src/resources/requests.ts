/** Requests of the schema endpoints; loaded by the first of them. */

import { isApiError } from "../errors/index.ts";
import { WriteFailed } from "../errors/service.ts";
import type { Http } from "../http/exchange.ts";
import type { CallOptions, Request } from "../http/values.ts";

const LIST = 1000;
const BATCH = 100;

export type Options = CallOptions & Readonly<Record<string, unknown>>;

/** All pages of a list, or as many as the limit asks for. */
export async function listed(http: Http, path: string, options: Options): Promise<any[]> {
  const { signal, timeout, limit = Number.POSITIVE_INFINITY, ...narrowing } = options;
  const found: unknown[] = [];
  let cursor: string | undefined;
  while (found.length < (limit as number)) {
    const size = Math.min(LIST, (limit as number) - found.length);
    const query = search({ ...narrowing, limit: size, cursor });
    const request: Request = { method: "GET", path: `${path}?${query}`, kind: "schemaRead" };
    const page = await http.send(request, JSON.parse, { signal, timeout });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined) break;
  }
  return found;
}

/** Posts items in batches the service takes, one after the other: schema changes exclude each other. */
export async function posted(
  http: Http,
  path: string,
  items: readonly unknown[],
  kind: Request["kind"],
  { signal, timeout, ...parameters }: Options,
): Promise<any[]> {
  const query = search(parameters);
  const found: unknown[] = [];
  for (let at = 0; at < items.length; at += BATCH) {
    const body = JSON.stringify({ items: items.slice(at, at + BATCH) });
    const request: Request = {
      method: "POST",
      path: query ? `${path}?${query}` : path,
      body,
      kind,
    };
    try {
      found.push(...(await http.send(request, JSON.parse, { signal, timeout })).items);
    } catch (error) {
      if (!found.length || kind === "schemaRead" || !isApiError(error)) throw error;
      throw new WriteFailed(`only a part of what was sent to ${path} was taken`, {
        succeeded: found,
        failed: items.slice(at, at + BATCH),
        notAttempted: items.slice(at + BATCH),
        causes: [error],
      });
    }
  }
  return found;
}

function search(parameters: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(parameters).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
