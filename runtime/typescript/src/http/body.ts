/** What goes over the wire as the body of a request. */

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
