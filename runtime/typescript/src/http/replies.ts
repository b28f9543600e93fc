/** From an answer that is none to the error it stands for. */

import type { AnyApiError } from "../errors/service.ts";
import { errorForStatus, failure } from "../errors/told.ts";

const LONGEST = 500;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The service says that the request may be sent again: in a header, or, as browsers hide that, in the body. */
export function isAutoRetryable(reply: Reply): boolean {
  const header = reply.headers.get("cdf-is-auto-retryable");
  return (
    header?.trim().toLowerCase() === "true" || errorObject(reply.text).isAutoRetryable === true
  );
}

/** The error of an answer; its body may be JSON, HTML of a gateway, or nothing. */
export function toError(reply: Reply, attempts: number): AnyApiError {
  const { message, code, missing, duplicated, ...details } = errorObject(reply.text);
  const location = reply.headers.get("location");
  const redirected = reply.status < 400 && (location || reply.status === 0);
  const text = redirected
    ? `Redirected${location ? ` to ${location}` : ""}, which is not followed`
    : String(message ?? (readable(reply.text) || "The answer has no message"));
  return failure(errorForStatus(reply.status), text, {
    status: reply.status,
    code: typeof code === "number" ? code : undefined,
    requestId: reply.headers.get("x-request-id") ?? undefined,
    missing: Array.isArray(missing) ? missing : [],
    duplicated: Array.isArray(duplicated) ? duplicated : [],
    retryable: isRetryable(reply.status, isAutoRetryable(reply)),
    attempts,
    details,
  });
}

/** The same request may succeed later: the service says so, or the status does. */
function isRetryable(status: number, autoRetryable: boolean): boolean {
  return status === 429 || (status >= 502 && status <= 504) || autoRetryable;
}

function errorObject(text: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof document !== "object" || document === null) return {};
  const error = (document as Record<string, unknown>).error ?? document;
  if (typeof error === "object" && error !== null) return { ...error };
  // An identity provider: {"error": "invalid_client", "error_description": "..."}
  const description = (document as Record<string, unknown>).error_description;
  return { message: [error, description].filter(Boolean).join(": ") };
}

/** The readable part of a body that is not JSON, on one line. */
function readable(body: string): string {
  const text = body
    .slice(0, LONGEST * 20)
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
