/** Upsert: a graph of objects, chunk by chunk, and what became of each. */

import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../context.ts";
import { itemsIn } from "../items.ts";
import { encodeJson } from "../json.ts";
import type { View } from "../view.ts";
import { rowsOf } from "./graph.ts";
import {
  type Progress,
  type UpsertPreview,
  UpsertResult,
  type WriteRow,
  type Written,
} from "./results.ts";
import { inWaves, MAX_ITEMS } from "./sending.ts";

/** How the service treats what it is given. */
export interface UpsertOptions extends CallOptions {
  /** Clear what is not set, instead of keeping it. */
  readonly replace?: boolean;
  /** Leave out what has changed since its `existingVersion`, instead of refusing all. */
  readonly skipOnVersionConflict?: boolean;
  readonly autoCreateDirectRelations?: boolean;
  readonly autoCreateStartNodes?: boolean;
  readonly autoCreateEndNodes?: boolean;
  /** Check everything that can be checked here and give what would be sent, without sending it. */
  readonly dryRun?: boolean;
  /** Told how far a long write has come. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Writes the objects and everything nested in them. */
export async function upsert(
  context: Context,
  items: unknown,
  view: View | undefined,
  options: UpsertOptions,
): Promise<UpsertResult | UpsertPreview> {
  const given = Array.isArray(items) ? items : [items];
  const rows = await rowsOf(context, given, view);
  const groups = await waves(rows);
  if (options.dryRun) {
    const requests = groups.flat();
    return { items: requests.flat().map((row) => row.body), requests: requests.length };
  }
  const written: Written[] = [];
  const send = async (chunk: WriteRow[]): Promise<void> => {
    const body = encodeJson({ items: chunk.map((row) => row.body), ...flags(options) });
    const request = { method: "POST", path: "/models/instances", body, kind: "write" } as const;
    const read = (text: string): Written[] => itemsIn<WireWritten>(text).map(toWritten);
    written.push(...(await context.http.send(request, read, options)));
    options.onProgress?.({ done: written.length, total: rows.length });
  };
  await inWaves("the upsert", groups, written, send);
  return new UpsertResult(written);
}

/** What fits in one request goes in one request: it is then written completely or not at all. */
async function waves(rows: WriteRow[]): Promise<WriteRow[][][]> {
  if (!rows.length) return [];
  return rows.length > MAX_ITEMS ? (await import("./ordering.ts")).waves(rows) : [[rows]];
}

function flags(options: UpsertOptions): Record<string, boolean> {
  return {
    replace: options.replace ?? false,
    skipOnVersionConflict: options.skipOnVersionConflict ?? false,
    autoCreateDirectRelations: options.autoCreateDirectRelations ?? true,
    autoCreateStartNodes: options.autoCreateStartNodes ?? true,
    autoCreateEndNodes: options.autoCreateEndNodes ?? true,
  };
}

interface WireWritten extends Omit<Written, "createdTime" | "lastUpdatedTime" | "isNew"> {
  readonly createdTime: number;
  readonly lastUpdatedTime: number;
}

function toWritten(item: WireWritten): Written {
  return {
    ...item,
    createdTime: new Date(item.createdTime),
    lastUpdatedTime: new Date(item.lastUpdatedTime),
    // Not by its times: an engine can make and change an instance in one millisecond.
    isNew: item.wasModified && item.version === 1,
  };
}
