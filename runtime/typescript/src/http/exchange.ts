/** One request, sent until it is answered or hopeless. */

import type { AnyApiError } from "../errors.ts";
import { AuthenticationError, ConnectionFailed, Timeout } from "../errors.ts";
import { memo } from "../memo.ts";
import { VERSION } from "../version.ts";
import { gzip } from "./body.ts";
import type { Config } from "./config.ts";
import { delay, Gate, isRetryable, pause } from "./pacing.ts";
import { isAutoRetryable, type Reply, toError } from "./replies.ts";
import type { CallOptions, Kind, LogEvent, Request } from "./values.ts";

const DECODER = new TextDecoder();

/** No whole answer: it could not connect, took too long, or broke off. */
class Unanswered {
  readonly error: AnyApiError;
  constructor(error: AnyApiError) {
    this.error = error;
  }
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
  async send<T>(request: Request, read: (text: string) => T, call: CallOptions = {}): Promise<T> {
    call.signal?.throwIfAborted();
    const { retries } = this.config;
    const body = await this.#encoded(request.body);
    let token = await this.#token(undefined, call);
    let renewed = false;
    let unanswered = 0;
    for (let attempt = 1; ; attempt += 1) {
      const started = Date.now();
      const outcome = await this.#attempt(request, body, token, read, call, attempt);
      if (outcome instanceof Finished) {
        this.#log(request, body, attempt, started, outcome.reply);
        return outcome.value as T;
      }
      if (outcome instanceof Unanswered) unanswered += 1;
      const status = outcome instanceof Unanswered ? undefined : outcome.status;
      if (status === 401 && this.config.credentials && !renewed) {
        renewed = true;
        this.#log(request, body, attempt, started, outcome);
        const next = await this.#token(token, call);
        if (next !== token) {
          token = next;
          continue;
        }
      }
      const spent = attempt >= retries.maxAttempts;
      const again =
        outcome instanceof Unanswered
          ? !spent && unanswered < retries.connectionAttempts
          : !spent && isRetryable(outcome.status, isAutoRetryable(outcome));
      if (!again) {
        this.#log(request, body, attempt, started, outcome);
        throw outcome instanceof Unanswered ? outcome.error : toError(outcome, attempt);
      }
      const retryAfter = outcome instanceof Unanswered ? null : outcome.headers.get("retry-after");
      const wait = delay(retries, attempt, retryAfter);
      this.#log(request, body, attempt, started, outcome, wait);
      await pause(wait, call.signal);
    }
  }

  async #token(stale: string | undefined, call: CallOptions): Promise<string | undefined> {
    const { credentials, fetch, url } = this.config;
    if (!credentials) return undefined;
    const token = await credentials.token({ stale, fetch, url, signal: call.signal });
    if (typeof token !== "string" || !token)
      throw new AuthenticationError("The credentials gave no token");
    return token;
  }

  async #encoded(text: string | undefined): Promise<Body> {
    const { gzipAbove } = this.config;
    if (text === undefined) return { content: undefined, bytes: 0, zipped: false };
    if (gzipAbove === null || text.length <= gzipAbove) {
      return { content: text, bytes: text.length, zipped: false };
    }
    const content = await gzip(text);
    return { content, bytes: content.byteLength, zipped: true };
  }

  async #attempt<T>(
    request: Request,
    body: Body,
    token: string | undefined,
    read: (text: string) => T,
    call: CallOptions,
    attempt: number,
  ): Promise<Finished<T> | Unanswered | Reply> {
    const { limits } = this.config;
    const gate = memo(this.#gates, request.kind, () => new Gate(limits[request.kind]));
    await gate.enter(call.signal);
    let reply: Reply;
    try {
      reply = await this.#exchange(request, body, token, call);
    } catch (cause) {
      // The caller's own abort is passed on as it is, never wrapped and never retried.
      if (call.signal?.aborted) throw call.signal.reason;
      return new Unanswered(failure(cause, attempt));
    } finally {
      gate.leave();
    }
    if (reply.status < 200 || reply.status >= 300) return reply;
    try {
      return new Finished(reply, read(reply.text));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      const message = `The answer is not complete JSON: ${JSON.stringify(reply.text.slice(0, 80))}`;
      const facts = { status: reply.status, retryable: true, attempts: attempt, cause };
      return new Unanswered(new ConnectionFailed(message, facts));
    }
  }

  async #exchange(
    request: Request,
    body: Body,
    token: string | undefined,
    call: CallOptions,
  ): Promise<Reply> {
    const { config } = this;
    // One controller for each attempt: signals chained to a long-lived one would stay in memory with it.
    const controller = new AbortController();
    const abort = (): void => controller.abort(call.signal?.reason);
    const total = call.timeout ?? config.totalTimeout;
    const timers = [
      timer(controller, Math.min(config.headersTimeout, total)),
      timer(controller, total),
    ];
    call.signal?.addEventListener("abort", abort, { once: true });
    try {
      const response = await config.fetch(config.base + request.path, {
        method: request.method,
        headers: this.#headers(body, token),
        ...(body.content === undefined ? {} : { body: body.content }),
        redirect: "manual",
        signal: controller.signal,
      });
      clearTimeout(timers[0]);
      const text = DECODER.decode(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, text };
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
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
  }

  #log(
    request: Request,
    body: Body,
    attempt: number,
    started: number,
    outcome: Reply | Unanswered,
    againIn?: number,
  ): void {
    if (!this.config.log) return;
    const reply = outcome instanceof Unanswered ? undefined : outcome;
    const event: LogEvent = {
      method: request.method,
      path: request.path,
      kind: request.kind,
      attempt,
      status: reply?.status,
      requestId: reply?.headers.get("x-request-id") ?? undefined,
      error: outcome instanceof Unanswered ? outcome.error.message : undefined,
      milliseconds: Date.now() - started,
      sentBytes: body.bytes,
      receivedBytes: reply?.text.length ?? 0,
      againIn,
    };
    this.config.log(event);
  }
}

class Finished<T> {
  readonly reply: Reply;
  readonly value: T;
  constructor(reply: Reply, value: T) {
    this.reply = reply;
    this.value = value;
  }
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

function failure(cause: unknown, attempts: number): AnyApiError {
  const facts = { retryable: true, attempts, cause };
  if (cause instanceof DOMException && cause.name === "TimeoutError")
    return new Timeout(cause.message, facts);
  const inner =
    (cause as { cause?: { code?: unknown } }).cause?.code ?? (cause as { code?: unknown }).code;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new ConnectionFailed(inner ? `${message} (${String(inner)})` : message, facts);
}
