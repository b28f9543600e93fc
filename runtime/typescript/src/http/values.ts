/** Requests as plain values. */

/** What a request does; decides which limit on concurrency it counts against. */
export type Kind = "read" | "write" | "delete" | "search" | "schemaRead" | "schemaWrite";

export interface Request {
  readonly method: "GET" | "POST";
  /** Relative to the project, such as `/models/instances/list`. */
  readonly path: string;
  /** JSON, already encoded. */
  readonly body?: string;
  readonly kind: Kind;
}

/** What every call takes besides its input. */
export interface CallOptions {
  /** Ends the call; it then rejects with the reason of the signal, unchanged. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each answer; the client's own unless given. */
  readonly timeout?: number | undefined;
}

/** One attempt, for logs. Never holds a token, a header or a body. */
export interface LogEvent {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly kind: Kind;
  readonly attempt: number;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly error?: string | undefined;
  readonly milliseconds: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Milliseconds until the next attempt; undefined when there is none. */
  readonly againIn?: number | undefined;
}
