/** One request, sent until it is answered or hopeless. */

import type { AnyApiError } from "../errors/service.ts";
import { memo } from "../memo.ts";
import { VERSION } from "../version.ts";
import { contentOf, gzip } from "./body.ts";
import type { Config } from "./config.ts";
import { Gate } from "./pacing.ts";
import type { Answer, CallOptions, Kind, Request } from "./values.ts";

const DECODER = new TextDecoder();

/** What is needed once something goes wrong. */
const trouble = (): Promise<typeof import("./trouble.ts")> => import("./trouble.ts");

/** An attempt that brought an answer that can be used. */
interface Finished<T> {
  readonly value: T;
  readonly reply: Answer;
}

/** An attempt that did not. */
interface Failed {
  readonly error: AnyApiError;
  /** Undefined when there was no whole answer. */
  readonly reply?: Answer;
}

interface Body {
  readonly content: string | Uint8Array<ArrayBuffer> | undefined;
  readonly bytes: number;
  readonly zipped: boolean;
}

/** Sends requests with one set of credentials, within the limits of the project. */
export class Http {
  readonly config: Config;
  readonly #gates = new Map<Kind, Gate>();

  constructor(config: Config) {
    this.config = config;
  }

  /**
   * What `read` makes of the text of the answer. When it throws a SyntaxError the answer was cut short, which
   * some runtimes do not notice, and the request is sent again.
   */
  send<T>(request: Request, read: (text: string) => T, call?: CallOptions): Promise<T> {
    return this.exchange(request, (answer) => read(textOf(answer)), call);
  }

  /** What `read` makes of the answer. */
  async exchange<T>(
    request: Request,
    read: (answer: Answer) => T,
    call: CallOptions = {},
  ): Promise<T> {
    call.signal?.throwIfAborted();
    const { retries } = this.config;
    const body = await this.#encoded(request.body);
    let token = await this.#token(request, undefined, call);
    let renewed = false;
    let unanswered = 0;
    for (let attempt = 1; ; attempt += 1) {
      const started = Date.now();
      const outcome = await this.#attempt(request, body, token, read, call, attempt);
      const log = (againIn?: number): void =>
        this.#log(request, body, attempt, started, outcome, againIn);
      if (!("error" in outcome)) {
        log();
        return outcome.value;
      }
      const { error, reply } = outcome;
      if (reply?.status === 401 && token !== undefined && !renewed) {
        renewed = true;
        const next = await this.#token(request, token, call);
        if (next !== token) {
          log(0);
          token = next;
          continue;
        }
      }
      if (!reply) unanswered += 1;
      const spent = attempt >= retries.maxAttempts || unanswered >= retries.connectionAttempts;
      if (spent || !error.retryable) {
        log();
        throw error;
      }
      const { delay, pause } = await trouble();
      const wait = delay(retries, attempt, reply?.headers.get("retry-after"));
      log(wait);
      await pause(wait, call.signal);
    }
  }

  /** Milliseconds in which an answer is there, or a request for less is in vain. */
  patience(call: CallOptions): number {
    return call.timeout ?? this.config.totalTimeout;
  }

  async #token(
    { path }: Request,
    stale: string | undefined,
    call: CallOptions,
  ): Promise<string | undefined> {
    const { credentials, fetch, url } = this.config;
    // Content may be kept by somebody else, who is not told who asks.
    if (!credentials || (isAddress(path) && new URL(path).origin !== new URL(url).origin))
      return undefined;
    const token = await credentials.token({ stale, fetch, url, signal: call.signal });
    if (typeof token !== "string" || !/^[!-~]+$/.test(token))
      throw (await trouble()).withoutToken();
    return token;
  }

  async #encoded(text: Request["body"]): Promise<Body> {
    const { gzipAbove } = this.config;
    if (text === undefined) return { content: undefined, bytes: 0, zipped: false };
    if (typeof text !== "string" || gzipAbove === null || text.length <= gzipAbove) {
      return { content: text, bytes: text.length, zipped: false };
    }
    const content = await gzip(text);
    return { content, bytes: content.byteLength, zipped: true };
  }

  async #attempt<T>(
    request: Request,
    body: Body,
    token: string | undefined,
    read: (answer: Answer) => T,
    call: CallOptions,
    attempt: number,
  ): Promise<Finished<T> | Failed> {
    const { limits } = this.config;
    const gate = memo(this.#gates, request.kind, () => new Gate(limits[request.kind]));
    await gate.enter(call.signal);
    let reply: Answer;
    try {
      reply = await this.#exchange(request, body, token, call);
    } catch (cause) {
      // The caller's own abort is passed on as it is, never wrapped and never retried.
      if (call.signal?.aborted) throw call.signal.reason;
      return { error: (await trouble()).unanswered(cause, attempt) };
    } finally {
      gate.leave();
    }
    if (reply.status < 200 || reply.status >= 300) {
      const { toError } = await trouble();
      const { status, headers } = reply;
      const text = token ? textOf(reply).replaceAll(token, "***") : textOf(reply);
      return { error: toError({ status, headers, text }, attempt), reply };
    }
    try {
      return { value: read(reply), reply };
    } catch (cause) {
      const { cutShort, told } = await trouble();
      if (!(cause instanceof SyntaxError)) throw told(cause);
      return { error: cutShort(textOf(reply), reply.status, attempt, cause) };
    }
  }

  async #exchange(
    request: Request,
    body: Body,
    token: string | undefined,
    call: CallOptions,
  ): Promise<Answer> {
    const { config } = this;
    // One controller for each attempt: signals chained to a long-lived one would stay in memory with it.
    const controller = new AbortController();
    const abort = (): void => controller.abort(call.signal?.reason);
    const total = this.patience(call);
    const timers = [
      timer(controller, Math.min(config.headersTimeout, total)),
      timer(controller, total),
    ];
    call.signal?.addEventListener("abort", abort, { once: true });
    try {
      const { method, path, headers } = request;
      const response = await config.fetch(isAddress(path) ? path : config.base + path, {
        method,
        headers: headers ? { ...headers, ...bearer(token) } : this.#headers(body, token),
        ...(body.content === undefined ? {} : { body: body.content }),
        redirect: "manual",
        signal: controller.signal,
      });
      clearTimeout(timers[0]);
      const content = await contentOf(response, request.anySize ? null : config.maxResponseBytes);
      return { status: response.status, headers: response.headers, content };
    } finally {
      for (const one of timers) clearTimeout(one);
      call.signal?.removeEventListener("abort", abort);
    }
  }

  #headers(body: Body, token: string | undefined): Record<string, string> {
    return {
      accept: "application/json",
      "x-cdp-app": this.config.clientName,
      "x-cdp-sdk": `pygen-runtime-js:${VERSION}`,
      ...(body.content === undefined ? {} : { "content-type": "application/json" }),
      ...(body.zipped ? { "content-encoding": "gzip" } : {}),
      ...bearer(token),
    };
  }

  #log(
    { method, path, kind }: Request,
    body: Body,
    attempt: number,
    started: number,
    outcome: Finished<unknown> | Failed,
    againIn: number | undefined,
  ): void {
    const { reply } = outcome;
    this.config.log?.({
      method,
      path: isAddress(path) ? new URL(path).origin : path,
      kind,
      attempt,
      status: reply?.status,
      requestId: reply?.headers.get("x-request-id") ?? undefined,
      error: "error" in outcome ? outcome.error.message : undefined,
      milliseconds: Date.now() - started,
      sentBytes: body.bytes,
      receivedBytes: reply?.content.byteLength ?? 0,
      againIn,
    });
  }
}

function isAddress(path: string): boolean {
  return path.includes("://");
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

function textOf({ content }: Answer): string {
  return DECODER.decode(content);
}

function timer(controller: AbortController, time: number): ReturnType<typeof setTimeout> {
  const started = setTimeout(
    () => controller.abort(new DOMException(`no answer in ${time} ms`, "TimeoutError")),
    time,
  );
  // Node only: a request that nobody waits for any more must not keep the process alive.
  (started as { unref?: () => void }).unref?.();
  return started;
}
