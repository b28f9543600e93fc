/** What people are told when the service fails: what happened, what is known of it, and what to do next. */

import {
  type AnyApiError,
  AuthenticationError,
  Conflict,
  ConnectionFailed,
  type Facts,
  NotFound,
  PermissionDenied,
  RateLimited,
  RequestRefused,
  ResponseTooLarge,
  ServerError,
  Timeout,
} from "./service.ts";

type Kind<E extends AnyApiError = AnyApiError> = new (message: string, facts?: Facts) => E;

const HINTS: readonly (readonly [Kind, string])[] = [
  [
    AuthenticationError,
    "Check the credentials: is the token expired, the secret right, the scope that of this cluster?",
  ],
  [PermissionDenied, "Ask for access to the project and its spaces."],
  [NotFound, "Check project, url and identifiers."],
  [Conflict, "Somebody else changed it: read it again, then write."],
  [RateLimited, "Send fewer requests at once, or try again later."],
  [Timeout, "Ask for less at once, or allow more time."],
  [
    ResponseTooLarge,
    "Ask for less at once (a smaller limit or chunkSize, fewer properties), or allow more: maxResponseBytes.",
  ],
  [ServerError, "Try again later."],
  [
    ConnectionFailed,
    "Check url and network; in a browser, whether this site is registered for the project (CORS).",
  ],
];
const HINT = "Change what the message names: sent again as it is, the request is refused again.";

/** Letters of what is shown of an answer; all of it is in `missing`, `duplicated` and `details`. */
const LONGEST = 4000;
const LONGEST_ITEM = 400;
const CONTROL =
  /[^\P{Cc}\t\n]|[\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** An error whose message ends with what to do next. */
export function failure<E extends AnyApiError>(
  kind: Kind<E>,
  message: string,
  facts: Facts = {},
): E {
  const known = HINTS.find(([one]) => kind.prototype instanceof one || (kind as Kind) === one);
  return new kind(sentence(message, known?.[1] ?? HINT, facts), facts);
}

/** The class of error an HTTP status stands for. */
export function errorForStatus(status: number): Kind {
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
  const said = printable(message, LONGEST);
  const parts = [facts.status === undefined ? said : `${facts.status}: ${said}`];
  if (facts.missing?.length) parts.push(`missing: ${some(facts.missing)}`);
  if (facts.duplicated?.length) parts.push(`duplicated: ${some(facts.duplicated)}`);
  const known = [
    facts.requestId && `request id ${printable(facts.requestId, LONGEST_ITEM)}`,
    (facts.attempts ?? 1) > 1 && `${facts.attempts} attempts`,
  ].filter(Boolean);
  if (known.length) parts.push(`(${known.join(", ")})`);
  return `${parts.join(" ")} | ${hint}`;
}

function some(values: readonly unknown[]): string {
  const shown = values
    .slice(0, 3)
    .map((value) => printable(String(JSON.stringify(value)), LONGEST_ITEM));
  return shown.join(", ") + (values.length > 3 ? ` and ${values.length - 3} more` : "");
}

/** What somebody else said, as a terminal may show it: in reason, and without its control. */
function printable(text: string, longest: number): string {
  const start = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return start.replace(CONTROL, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
