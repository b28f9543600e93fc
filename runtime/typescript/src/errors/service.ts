/** What comes of an answer, or the lack of one. What people are told of it is loaded by the first of them. */

import { PygenError } from "./brand.ts";

/** Any error that an answer, or the lack of one, stands for. */
export type AnyApiError =
  | RequestRefused
  | AuthenticationError
  | PermissionDenied
  | NotFound
  | Conflict
  | RateLimited
  | Timeout
  | ResponseTooLarge
  | ServerError
  | ConnectionFailed;

/** What is known of a request that failed. */
export interface Facts {
  readonly status?: number | undefined;
  readonly code?: number | undefined;
  readonly requestId?: string | undefined;
  readonly missing?: readonly unknown[] | undefined;
  readonly duplicated?: readonly unknown[] | undefined;
  readonly retryable?: boolean | undefined;
  readonly attempts?: number | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly cause?: unknown;
}

/** The service refused a request, or could not be reached. */
export abstract class ApiError extends PygenError {
  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  /** The code in the body of the answer; normally the HTTP status. */
  readonly code: number | undefined;
  /** What the operators of the service ask for when you report a problem. */
  readonly requestId: string | undefined;
  readonly missing: readonly unknown[];
  readonly duplicated: readonly unknown[];
  /** The same request may succeed later; `attempts` tells how often it was tried already. */
  readonly retryable: boolean;
  readonly attempts: number;
  /** Whatever else the service put in the error. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Facts = {}) {
    super(message, facts.cause === undefined ? {} : { cause: facts.cause });
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.missing = facts.missing ?? [];
    this.duplicated = facts.duplicated ?? [];
    this.retryable = facts.retryable ?? false;
    this.attempts = facts.attempts ?? 1;
    this.details = facts.details ?? {};
  }
}

/** 400 and whatever has no class of its own. */
export class RequestRefused extends ApiError {
  override readonly name = "RequestRefused";
  readonly kind = "requestRefused";
}

/** 401, or no token could be obtained. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
  readonly kind = "authentication";
}

/** 403 */
export class PermissionDenied extends ApiError {
  override readonly name = "PermissionDenied";
  readonly kind = "permissionDenied";
}

/** 404 */
export class NotFound extends ApiError {
  override readonly name = "NotFound";
  readonly kind = "notFound";
}

/** 409 */
export class Conflict extends ApiError {
  override readonly name = "Conflict";
  readonly kind = "conflict";
}

/** 429 */
export class RateLimited extends ApiError {
  override readonly name = "RateLimited";
  readonly kind = "rateLimited";
}

/** 408, 504, or no answer in time. */
export class Timeout extends ApiError {
  override readonly name = "Timeout";
  readonly kind = "timeout";
}

/** More than this process will take: see `maxResponseBytes` of the client. */
export class ResponseTooLarge extends ApiError {
  override readonly name = "ResponseTooLarge";
  readonly kind = "responseTooLarge";
}

/** Other 5xx. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
  readonly kind = "server";
}

/** The service could not be reached, or the answer broke off. */
export class ConnectionFailed extends ApiError {
  override readonly name = "ConnectionFailed";
  readonly kind = "connection";
}

/** A write of many items stopped part way; it says what was written, what failed, and what was not tried. */
export class WriteFailed<Done = unknown, Item = unknown> extends PygenError {
  override readonly name = "WriteFailed";
  readonly kind = "writeFailed";
  declare readonly succeeded: readonly Done[];
  declare readonly failed: readonly Item[];
  declare readonly notAttempted: readonly Item[];
  declare readonly causes: readonly AnyApiError[];

  constructor(
    what: string,
    parts: {
      succeeded: readonly Done[];
      failed: readonly Item[];
      notAttempted: readonly Item[];
      causes: readonly AnyApiError[];
    },
  ) {
    const { succeeded, failed, notAttempted, causes } = parts;
    const counts = `${succeeded.length} written, ${failed.length} failed, ${notAttempted.length} not attempted`;
    super(`${what} (${counts}). First cause: ${causes[0]?.message}`, { cause: causes[0] });
    // Not among what is printed of an error: there may be many thousands of them.
    for (const [name, value] of Object.entries(parts)) Object.defineProperty(this, name, { value });
  }
}
