/** What `client.files` is: files and their content. */

import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { FileContent, FileInfo, FileInput, TransferOptions, UploadOptions } from "./types.ts";

const loaded = (): Promise<typeof import("./index.ts")> => import("./index.ts");

export class Files {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** What is known of a file, or of several, besides their content. */
  retrieve(file: FileInput, options?: CallOptions): Promise<FileInfo>;
  retrieve(files: readonly FileInput[], options?: CallOptions): Promise<FileInfo[]>;
  async retrieve(files: any, options: CallOptions = {}): Promise<any> {
    return (await loaded()).retrieve(this.#context, files, options);
  }

  /** The content, whole: `await blob.text()`, `URL.createObjectURL(blob)`. */
  async download(file: FileInput, options: TransferOptions = {}): Promise<Blob> {
    return (await loaded()).download(this.#context, file, options);
  }

  /** The content part by part, for what is too much to be held: `await writeFile(path, client.files.stream(file))`. */
  async *stream(
    file: FileInput,
    options: TransferOptions = {},
  ): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    yield* (await loaded()).parts(this.#context, file, options);
  }

  /**
   * Sends content. A node that is a file must exist; a file that is named by an external id is made if there is none.
   * Content there was before is replaced once all has arrived.
   */
  async upload(
    content: FileContent,
    file: FileInput,
    options: UploadOptions = {},
  ): Promise<FileInfo> {
    return (await loaded()).upload(this.#context, content, file, options);
  }

  /** Deletes files with their content. Those that are nodes are deleted as nodes. */
  async delete(files: FileInput | readonly FileInput[], options: CallOptions = {}): Promise<void> {
    return (await loaded()).remove(this.#context, files, options);
  }
}
