/** Content that is fetched: part by part, a few at a time, and from the start again if it changes. */

import { isApiError } from "../errors/index.ts";
import { ConnectionFailed } from "../errors/service.ts";
import { failure } from "../errors/told.ts";
import type { Answer, CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import { resourceId } from "../instances/ids.ts";
import { itemsIn } from "../instances/items.ts";
import type { FileInput, TransferOptions } from "./types.ts";

/** Bytes of one request. */
const PART = 8 * 2 ** 20;
const AT_ONCE = 4;
const ATTEMPTS = 3;
/** What is said of a link that is not good any more. */
const OVER = [400, 401, 403, 404, 410];

type Bytes = Uint8Array<ArrayBuffer>;

/** The content changed while it was fetched. */
class Changed extends ConnectionFailed {}

export async function download(
  context: Context,
  file: FileInput,
  options: TransferOptions,
): Promise<Blob> {
  for (let attempt = 1; ; attempt += 1) {
    const found: Bytes[] = [];
    try {
      for await (const part of parts(context, file, options)) found.push(part);
      return new Blob(found);
    } catch (error) {
      if (!(error instanceof Changed) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The content in its order. */
export async function* parts(
  context: Context,
  file: FileInput,
  options: TransferOptions,
): AsyncGenerator<Bytes, void, undefined> {
  const wire = resourceId(file, "file", context.instanceSpace);
  const { onProgress, ...call } = options;
  let link = await linkTo(context, wire, call);
  const first = await firstOf(context, link, call);
  const place = placeOf(first);
  const size = place ? place.size : first.content.byteLength;
  if (!place) checkWhole(first);
  let done = 0;
  const taken = (answer: Answer): Bytes => {
    done += answer.content.byteLength;
    onProgress?.({ done, total: size });
    return new Uint8Array(answer.content);
  };
  if (place) checkPart(first, first, 0, size);
  yield taken(first);
  let renewed = false;
  while (done < size) {
    const begins: number[] = [];
    for (let at = done; at < size && begins.length < AT_ONCE; at += PART) begins.push(at);
    const outcomes = await Promise.allSettled(
      begins.map((begin) => partOf(context, link, begin, call)),
    );
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.status === "rejected") break;
      checkPart(outcome.value, first, begins[at]!, size);
      yield taken(outcome.value);
    }
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) {
      const { reason } = failed;
      if (renewed || !isApiError(reason) || !OVER.includes(reason.status ?? 0)) throw reason;
      link = await linkTo(context, wire, call);
    }
    renewed = failed !== undefined;
  }
}

async function linkTo({ http }: Context, file: object, call: CallOptions): Promise<string> {
  const body = JSON.stringify({ items: [file] });
  const request = { method: "POST", path: "/files/downloadlink", body, kind: "read" } as const;
  const [found] = await http.send(request, itemsIn<{ downloadUrl: string }>, call);
  return addressOf(http.config.url, found!.downloadUrl);
}

/** Services on this machine may leave out where they are. */
export function addressOf(base: string, link: string): string {
  return link.includes("://") ? link : base + link;
}

/** The first part; all of it where that is nothing, or where a browser hides which part it is. */
async function firstOf(context: Context, link: string, call: CallOptions): Promise<Answer> {
  try {
    const answer = await partOf(context, link, 0, call);
    if (answer.status !== 206 || placeOf(answer)) return answer;
  } catch (error) {
    if (!isApiError(error) || error.status !== 416) throw error;
  }
  return fetched(context, link, {}, call, true);
}

function partOf(context: Context, link: string, begin: number, call: CallOptions): Promise<Answer> {
  return fetched(context, link, { range: `bytes=${begin}-${begin + PART - 1}` }, call);
}

function fetched(
  { http }: Context,
  link: string,
  headers: Record<string, string>,
  call: CallOptions,
  whole = false,
): Promise<Answer> {
  const all = { "accept-encoding": "identity", ...headers };
  const request = { method: "GET", path: link, headers: all, kind: "read" } as const;
  return http.exchange(whole ? { ...request, anySize: true } : request, (answer) => answer, call);
}

interface Place {
  readonly begin: number;
  readonly size: number;
}

/** Which part of what it is; undefined where it is all, or nobody says. */
function placeOf({ status, headers }: Answer): Place | undefined {
  const found = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "");
  if (status !== 206 || !found) return undefined;
  return { begin: Number(found[1]), size: Number(found[2]) };
}

function checkPart(answer: Answer, first: Answer, begin: number, size: number): void {
  const place = placeOf(answer);
  if (!place) throw damaged("the store of the content stopped giving parts of it");
  if (stateOf(answer) !== stateOf(first) || place.size !== size)
    throw failure(Changed, "the content of the file changes each time it is fetched", {
      retryable: true,
    });
  const wanted = Math.min(PART, size - begin);
  const { byteLength } = answer.content;
  if (place.begin !== begin || byteLength !== wanted)
    throw damaged(`${byteLength} bytes at ${place.begin} came for ${wanted} at ${begin}`);
}

function checkWhole({ headers, content }: Answer): void {
  const told = headers.get("content-encoding") ? null : headers.get("content-length");
  if (told !== null && Number(told) !== content.byteLength)
    throw damaged(`${content.byteLength} bytes came for ${told}`);
}

function stateOf({ headers }: Answer): string | null {
  return headers.get("etag") ?? headers.get("last-modified");
}

function damaged(what: string): ConnectionFailed {
  return failure(ConnectionFailed, `the content is not what was sent: ${what}`, {
    retryable: true,
  });
}
