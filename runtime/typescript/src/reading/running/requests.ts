/** Requests for instances as they are, which the others build on. */

import type { Request } from "../../http/values.ts";
import { encodeJson } from "../../instances/json.ts";
import type { View } from "../../instances/view.ts";

export type Wire = Record<string, unknown>;

/** A request to the instances API. */
export function post(path: string, payload: unknown, kind: Request["kind"] = "read"): Request {
  return { method: "POST", path: `/models/instances${path}`, body: encodeJson(payload), kind };
}

/** A page of a list; `more` is what else is asked. */
export function listRequest(
  { instanceType, source }: View,
  limit: number,
  cursor: string | undefined,
  more?: Wire,
): Request {
  return post("/list", { instanceType, sources: [{ source }], limit, cursor, ...more });
}

/** A query for one expression, as it goes on at a cursor. */
export function queryRequest(
  parts: { readonly with: Wire; readonly select: Wire },
  cursors: Readonly<Record<string, string | undefined>> | undefined,
): Request {
  return post("/query", { with: parts.with, select: parts.select, cursors });
}
