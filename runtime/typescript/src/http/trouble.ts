/** What is done about requests that fail; loaded by the first of them. */

import { BadAnswer } from "../errors/bad-answer.ts";
import {
  type AnyApiError,
  AuthenticationError,
  ConnectionFailed,
  ResponseTooLarge,
  ServerError,
  Timeout,
} from "../errors/service.ts";
import { failure } from "../errors/told.ts";

export { toError } from "./replies.ts";
export { delay, pause } from "./retrying.ts";

/** What an attempt failed of that brought no whole answer. */
export function unanswered(cause: unknown, attempts: number): AnyApiError {
  if (cause instanceof BadAnswer) return failure(ResponseTooLarge, cause.message, { attempts });
  const facts = { retryable: true, attempts, cause };
  if (cause instanceof DOMException && cause.name === "TimeoutError")
    return failure(Timeout, cause.message, facts);
  const inner =
    (cause as { cause?: { code?: unknown } }).cause?.code ?? (cause as { code?: unknown }).code;
  const message = cause instanceof Error ? cause.message : String(cause);
  return failure(ConnectionFailed, inner ? `${message} (${String(inner)})` : message, facts);
}

/** What an attempt failed of whose answer is no JSON. */
export function cutShort(
  text: string,
  status: number,
  attempts: number,
  cause: unknown,
): AnyApiError {
  const message = `The answer is not complete JSON: ${JSON.stringify(text.slice(0, 80))}`;
  return failure(ConnectionFailed, message, { status, retryable: true, attempts, cause });
}

/** What people are told of an error. */
export function told(error: unknown): unknown {
  if (!(error instanceof BadAnswer)) return error;
  const { message, cause } = error;
  return error.what === "cut"
    ? failure(ConnectionFailed, message, { retryable: true, cause })
    : failure(ServerError, message, { cause });
}

/** Fetch would quote a token that no header can hold. */
export function withoutToken(): AuthenticationError {
  return failure(AuthenticationError, "The credentials gave no token that a header can hold");
}
