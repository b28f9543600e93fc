/** Requests as plain values. */

/** What a request does; decides which limit on concurrency it counts against. */
export type Kind = "read" | "write" | "delete" | "search" | "schemaRead" | "schemaWrite";

export interface Request {
  readonly method: "GET" | "POST" | "PUT";
  /** Relative to the project, such as `/models/instances/list`, or the whole address of content. */
  readonly path: string;
  /** JSON, already encoded, or content, which is sent as it is. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Instead of those that go with JSON. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly kind: Kind;
  /** As much may come back as there is: content that somebody asked for. */
  readonly anySize?: true;
}

/** What came back, whatever it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: ArrayBuffer;
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
  readonly method: Request["method"];
  /** Of content only where it is: its address is a secret. */
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
