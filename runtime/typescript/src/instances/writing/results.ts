/** What became of a write. */

import { keyOf } from "../keys.ts";
import type { InstanceId } from "../types.ts";

/** One instance as the service has it after the write. */
export interface Written extends InstanceId {
  readonly instanceType: "node" | "edge";
  readonly version: number;
  readonly wasModified: boolean;
  readonly createdTime: Date;
  readonly lastUpdatedTime: Date;
  readonly isNew: boolean;
}

/** Every node and edge that was sent, with its version. */
export class UpsertResult {
  readonly items: readonly Written[];

  constructor(items: readonly Written[]) {
    this.items = items;
  }

  get created(): readonly Written[] {
    return this.items.filter((item) => item.isNew);
  }

  get updated(): readonly Written[] {
    return this.items.filter((item) => item.wasModified && !item.isNew);
  }

  get unchanged(): readonly Written[] {
    return this.items.filter((item) => !item.wasModified);
  }
}

/** What a write would send. */
export interface UpsertPreview {
  /** The nodes and edges, as requests have them. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** How many requests that would be. */
  readonly requests: number;
}

/** What existed and is gone now. */
export interface DeleteResult {
  readonly nodes: readonly InstanceId[];
  readonly edges: readonly InstanceId[];
}

/** How far a long write has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const NONE: ReadonlySet<string> = new Set();

/** A node or edge to be written, as the request has it; `upsert` takes the rows of a failed write as they are. */
export class WriteRow {
  readonly instanceType: "node" | "edge";
  readonly id: InstanceId;
  /** The item of the request. */
  readonly body: Record<string, any>;
  /** Keys of nodes its direct relations point at; most rows have none. */
  targets: ReadonlySet<string> = NONE;

  constructor(instanceType: "node" | "edge", id: InstanceId) {
    this.instanceType = instanceType;
    this.id = id;
    this.body = { instanceType, space: id.space, externalId: id.externalId };
  }

  pointAt(target: InstanceId): void {
    if (!this.targets.size) this.targets = new Set();
    (this.targets as Set<string>).add(keyOf(target));
  }
}
