/** What is known of files besides their content. */

import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { resourceId } from "../instances/ids.ts";
import { itemsIn } from "../instances/items.ts";
import type { FileInfo, FileInput } from "./types.ts";

const MOST = 1000;

/** A file as the service tells of it. */
export interface WireFile
  extends Omit<FileInfo, "uploadedTime" | "createdTime" | "lastUpdatedTime"> {
  readonly uploadedTime?: number;
  readonly createdTime: number;
  readonly lastUpdatedTime: number;
}

export async function retrieve(
  context: Context,
  files: FileInput | readonly FileInput[],
  call: CallOptions,
): Promise<FileInfo | FileInfo[]> {
  const found: FileInfo[] = [];
  for (const items of named(context, files)) {
    const request = { method: "POST", path: "/files/byids", kind: "read" } as const;
    const body = JSON.stringify({ items });
    const answer = await context.http.send({ ...request, body }, itemsIn<WireFile>, call);
    found.push(...answer.map(infoOf));
  }
  return Array.isArray(files) ? found : found[0]!;
}

export async function remove(
  context: Context,
  files: FileInput | readonly FileInput[],
  call: CallOptions,
): Promise<void> {
  for (const items of named(context, files)) {
    const request = { method: "POST", path: "/files/delete", kind: "delete" } as const;
    await context.http.send({ ...request, body: JSON.stringify({ items }) }, JSON.parse, call);
  }
}

export function infoOf(file: WireFile): FileInfo {
  const { uploadedTime } = file;
  return {
    ...file,
    ...(uploadedTime === undefined ? {} : { uploadedTime: new Date(uploadedTime) }),
    createdTime: new Date(file.createdTime),
    lastUpdatedTime: new Date(file.lastUpdatedTime),
  } as FileInfo;
}

/** In requests as large as the service takes. */
function named(context: Context, files: FileInput | readonly FileInput[]): object[][] {
  const given = Array.isArray(files) ? files : [files];
  const ids = given.map((file) => resourceId(file, "file", context.instanceSpace));
  const parts: object[][] = [];
  for (let at = 0; at < ids.length; at += MOST) parts.push(ids.slice(at, at + MOST));
  return parts;
}
