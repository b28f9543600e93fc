/**
 * Everything that can go wrong, in one shallow tree. Each error has a literal `kind`, so that `switch` narrows,
 * and a brand, so that {@link isPygenError} also knows errors of another copy of this library.
 */

const BRAND = Symbol.for("pygen.error");

/** Any error this library raises on purpose; what users match by `kind`. */
export type AnyPygenError = ConfigurationError | ValidationFailed | WriteFailed | AnyApiError;

/** Any error that an answer, or the lack of one, stands for. */
export type AnyApiError =
  | RequestRefused
  | AuthenticationError
  | PermissionDenied
  | NotFound
  | Conflict
  | RateLimited
  | Timeout
  | ServerError
  | ConnectionFailed;

/** The root of every error this library raises on purpose. */
export abstract class PygenError extends Error {
  abstract readonly kind: string;

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** The client cannot be set up with what it was given. */
export class ConfigurationError extends PygenError {
  override readonly name = "ConfigurationError";
  readonly kind = "configuration";
}

/** Where in the input something is wrong. */
export interface Place {
  readonly view?: string | undefined;
  readonly property?: string | undefined;
  readonly item?: string | undefined;
}

/** Input was refused before any request was sent. */
export class ValidationFailed extends PygenError {
  override readonly name = "ValidationFailed";
  readonly kind = "validationFailed";
  readonly view: string | undefined;
  readonly property: string | undefined;
  readonly item: string | undefined;

  constructor(message: string, place: Place = {}) {
    const where = [
      place.view && `view ${place.view}`,
      place.property && `property ${place.property}`,
      place.item && `item ${place.item}`,
    ].filter(Boolean);
    super(where.length ? `${where.join(", ")}: ${message}` : message);
    this.view = place.view;
    this.property = place.property;
    this.item = place.item;
  }
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
  /** What to do next; each message ends with it. */
  static readonly hint: string =
    "Change what the message names: sent again as it is, the request is refused again.";
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
    super(
      sentence(message, new.target.hint, facts),
      facts.cause === undefined ? {} : { cause: facts.cause },
    );
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
  static override readonly hint: string =
    "Check the credentials: is the token expired, the secret right, the scope that of this cluster?";
}

/** 403 */
export class PermissionDenied extends ApiError {
  override readonly name = "PermissionDenied";
  readonly kind = "permissionDenied";
  static override readonly hint: string = "Ask for access to the project and its spaces.";
}

/** 404 */
export class NotFound extends ApiError {
  override readonly name = "NotFound";
  readonly kind = "notFound";
  static override readonly hint: string = "Check project, url and identifiers.";
}

/** 409 */
export class Conflict extends ApiError {
  override readonly name = "Conflict";
  readonly kind = "conflict";
  static override readonly hint: string = "Somebody else changed it: read it again, then write.";
}

/** 429 */
export class RateLimited extends ApiError {
  override readonly name = "RateLimited";
  readonly kind = "rateLimited";
  static override readonly hint: string = "Send fewer requests at once, or try again later.";
}

/** 408, 504, or no answer in time. */
export class Timeout extends ApiError {
  override readonly name = "Timeout";
  readonly kind = "timeout";
  static override readonly hint: string = "Ask for less at once, or allow more time.";
}

/** Other 5xx. */
export class ServerError extends ApiError {
  override readonly name = "ServerError";
  readonly kind = "server";
  static override readonly hint: string = "Try again later.";
}

/** The service could not be reached, or the answer broke off. */
export class ConnectionFailed extends ApiError {
  override readonly name = "ConnectionFailed";
  readonly kind = "connection";
  static override readonly hint: string =
    "Check url and network; in a browser, whether this site is registered for the project (CORS).";
}

/** Whether `error` is one of this library, also when it comes from another copy of it. */
export function isPygenError(error: unknown): error is AnyPygenError {
  return typeof error === "object" && error !== null && BRAND in error;
}

/** Whether `error` stands for an answer, or the lack of one, also when it comes from another copy. */
export function isApiError(error: unknown): error is AnyApiError {
  return isPygenError(error) && "attempts" in error;
}

/** What became of a promise, as a value: `const { value, error } = await settle(client.turbine.list())`. */
export type Settled<T> =
  | { readonly value: T; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: AnyPygenError };

/** Errors of this library as values; any other error is still thrown. */
export async function settle<T>(promise: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await promise };
  } catch (error) {
    if (isPygenError(error)) return { error };
    throw error;
  }
}

/** The class of error an HTTP status stands for. */
export function errorForStatus(
  status: number,
): new (
  message: string,
  facts?: Facts,
) => AnyApiError {
  switch (status) {
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionDenied;
    case 404:
      return NotFound;
    case 408:
    case 504:
      return Timeout;
    case 409:
      return Conflict;
    case 429:
      return RateLimited;
  }
  return status >= 500 ? ServerError : RequestRefused;
}

function sentence(message: string, hint: string, facts: Facts): string {
  const parts = [facts.status === undefined ? message : `${facts.status}: ${message}`];
  if (facts.missing?.length) parts.push(`missing: ${some(facts.missing)}`);
  if (facts.duplicated?.length) parts.push(`duplicated: ${some(facts.duplicated)}`);
  const known = [
    facts.requestId && `request id ${facts.requestId}`,
    (facts.attempts ?? 1) > 1 && `${facts.attempts} attempts`,
  ].filter(Boolean);
  if (known.length) parts.push(`(${known.join(", ")})`);
  return `${parts.join(" ")} | ${hint}`;
}

function some(values: readonly unknown[]): string {
  const shown = values.slice(0, 3).map((value) => JSON.stringify(value));
  return shown.join(", ") + (values.length > 3 ? ` and ${values.length - 3} more` : "");
}
