/** What goes over the wire as the body of a request, and what comes back. */

import { BadAnswer } from "../errors/bad-answer.ts";

/** Whether this is a browser, where requests with compressed bodies need the consent of the service (CORS). */
export function isBrowser(): boolean {
  const scope = globalThis as { document?: unknown; importScripts?: unknown };
  return typeof scope.document === "object" || typeof scope.importScripts === "function";
}

/** The text in gzip, whole: a streaming body could not be sent again. */
export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Response(text).body!.pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** All that an answer holds, decompressed. A few bytes can stand for any number, so that they are counted as they come. */
export async function contentOf(response: Response, most: number | null): Promise<ArrayBuffer> {
  const { body } = response;
  if (!body || most === null) return response.arrayBuffer();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  const told = Number(response.headers.get("content-length"));
  for (let at = await reader.read(); !at.done; at = await reader.read()) {
    size += at.value.length;
    if (Math.max(size, told) > most) {
      reader.cancel().catch(() => {});
      throw new BadAnswer("size", `The answer has more than maxResponseBytes (${most})`);
    }
    parts.push(at.value);
  }
  const content = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  return content.buffer;
}
