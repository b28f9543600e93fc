/** Content that is sent: in one piece when it is small, else in parts, a few at a time. */

import { isApiError } from "../errors/index.ts";
import { ValidationFailed } from "../errors/input.ts";
import { ServerError } from "../errors/service.ts";
import { failure } from "../errors/told.ts";
import type { Request } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { type ResourceId, resourceId } from "../instances/ids.ts";
import { itemsIn } from "../instances/items.ts";
import { infoOf, type WireFile } from "./about.ts";
import { addressOf } from "./download.ts";
import type { FileContent, FileInfo, FileInput, UploadOptions } from "./types.ts";

/** Bytes of a part, unless there would be more parts than the service takes. */
const PART = 16 * 2 ** 20;
const MOST_PARTS = 250;
const LARGEST = 4000 * 2 ** 20 * MOST_PARTS;
const AT_ONCE = 4;

/** A file that waits for its content. */
interface Begun extends WireFile {
  readonly uploadUrl?: string;
  readonly uploadUrls?: readonly string[];
  readonly uploadId?: string;
}

export async function upload(
  context: Context,
  content: FileContent,
  file: FileInput,
  options: UploadOptions,
): Promise<FileInfo> {
  const blob = blobOf(content);
  const size = Math.max(PART, Math.ceil(blob.size / MOST_PARTS));
  const parts = Math.max(1, Math.ceil(blob.size / size));
  const wire = resourceId(file, "file", context.instanceSpace);
  const begun = await begin(context, wire, blob, parts, options);
  const { uploadUrl, uploadUrls, uploadId, ...about } = begun;
  const links = uploadUrls ?? (uploadUrl === undefined ? [] : [uploadUrl]);
  if (links.length !== parts)
    throw failure(ServerError, `the service gave ${links.length} links for ${parts} parts`);
  const headers: Record<string, string> =
    parts === 1 && about.mimeType ? { "content-type": about.mimeType } : {};
  let done = 0;
  const send = async (link: string, number: number): Promise<void> => {
    const body = await bytesOf(blob.slice(number * size, (number + 1) * size));
    const path = addressOf(context.http.config.url, link);
    const request = { method: "PUT", path, headers, body, kind: "write" } as const;
    await context.http.exchange(request, () => undefined, options);
    done += body.byteLength;
    options.onProgress?.({ done, total: blob.size });
  };
  for (let at = 0; at < parts; at += AT_ONCE)
    await Promise.all(links.slice(at, at + AT_ONCE).map((link, one) => send(link, at + one)));
  if (uploadId !== undefined) {
    const body = JSON.stringify({ id: about.id, uploadId });
    await context.http.send(post("/files/completemultipartupload", body), () => undefined, options);
  }
  return infoOf({ ...about, uploaded: true });
}

/** The links to send to; a file that does not exist and is no node is made. */
async function begin(
  { http }: Context,
  wire: ResourceId,
  blob: Blob,
  parts: number,
  options: UploadOptions,
): Promise<Begun> {
  const query = parts > 1 ? `?parts=${parts}` : "";
  const wanted = query ? `/files/multiuploadlink${query}` : "/files/uploadlink";
  try {
    const request = post(wanted, JSON.stringify({ items: [wire] }));
    return (await http.send(request, itemsIn<Begun>, options))[0]!;
  } catch (error) {
    if (!isApiError(error) || !error.missing.length || "instanceId" in wire) throw error;
  }
  const called = options.name ?? (blob as { name?: string }).name ?? wire.externalId;
  const mimeType = options.mimeType ?? (blob.type || undefined);
  const body = JSON.stringify({ ...wire, name: called, mimeType });
  const made = query ? `/files/initmultipartupload${query}` : "/files";
  return http.send(post(made, body), JSON.parse, options);
}

function post(path: string, body: string): Request {
  return { method: "POST", path, body, kind: "write" };
}

function blobOf(content: FileContent): Blob {
  const bytes = content instanceof ArrayBuffer || ArrayBuffer.isView(content);
  if (!(content instanceof Blob) && !bytes) {
    throw new ValidationFailed(
      "content is a Blob, a File or bytes: of a path on Node, give await openAsBlob(path); of text, new Blob([text])",
    );
  }
  const blob = content instanceof Blob ? content : new Blob([content]);
  if (blob.size > LARGEST)
    throw new ValidationFailed(`a file has at most ${LARGEST} bytes, not ${blob.size}`);
  return blob;
}

async function bytesOf(part: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ValidationFailed(`the content changed or went away while it was sent: ${message}`);
  }
}
