/** Files as callers see them. */

import type { CallOptions } from "../http/values.ts";
import type { InstanceId, InstanceInput } from "../instances/types.ts";
import type { Progress } from "../instances/writing/results.ts";

/** The external id of a file, which a property of type file holds, or the node that is one. */
export type FileInput = InstanceInput;

/**
 * A `Blob` (the `File` of an input, what `openAsBlob(path)` of Node gives), of which never more than some parts are in
 * memory, or bytes.
 */
export type FileContent = Blob | ArrayBuffer | Uint8Array<ArrayBuffer>;

/** What is known of a file besides its content. */
export interface FileInfo {
  readonly id: number;
  readonly name: string;
  readonly externalId?: string;
  /** The node that is the file, if one is. */
  readonly instanceId?: InstanceId;
  readonly mimeType?: string;
  readonly directory?: string;
  readonly source?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  /** It has content. */
  readonly uploaded: boolean;
  readonly uploadedTime?: Date;
  readonly createdTime: Date;
  readonly lastUpdatedTime: Date;
}

export interface TransferOptions extends CallOptions {
  /** Told how many bytes there are, and how many of them have arrived. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface UploadOptions extends TransferOptions {
  /** Of a file that is made: what it is called, unless its content says that, and of what type it is. */
  readonly name?: string | undefined;
  readonly mimeType?: string | undefined;
}
