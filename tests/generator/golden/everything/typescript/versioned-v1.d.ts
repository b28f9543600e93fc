import type * as _p from "pygen-runtime/spi";

/** VersionedV1: nodes of the view every:Versioned(v1). */
export interface VersionedV1 extends _p.Node {
  readonly old?: string;
}

/** What can be written of VersionedV1; only what is set is sent. */
export interface VersionedV1Write extends _p.NodeWrite {
  old?: string | null | undefined;
}

/** Keyword filters of VersionedV1; several are combined with and. */
export interface VersionedV1Filter extends _p.NodeFilter {
  old?: string | readonly string[] | null;
  oldPrefix?: string | null;
}

/** Fields of VersionedV1 for typed conditions. */
export interface VersionedV1Fields extends _p.NodeFields {
  readonly old: _p.TextField;
}

export type VersionedV1Field = "externalId" | "space" | "old";

/** A query over VersionedV1. */
export interface VersionedV1Query extends _p.Query<VersionedV1, VersionedV1Field> {
  where(...conditions: _p.Conditions<VersionedV1Filter, VersionedV1Fields>[]): this;
}

/** Reads and writes VersionedV1. */
export interface VersionedV1Api
  extends _p.ViewApi<
    VersionedV1,
    VersionedV1Write,
    VersionedV1Filter,
    VersionedV1Fields,
    VersionedV1Field,
    VersionedV1Query
  > {}

export declare const VersionedV1: _p.Table<VersionedV1, VersionedV1Write, VersionedV1Api>;
