import type * as _p from "pygen-runtime/spi";

/** VersionedV2: nodes of the view every:Versioned(v2). */
export interface VersionedV2 extends _p.Node {
  readonly new?: string;
  readonly old?: string;
}

/** What can be written of VersionedV2; only what is set is sent. */
export interface VersionedV2Write extends _p.NodeWrite {
  new?: string | null | undefined;
  old?: string | null | undefined;
}

/** Keyword filters of VersionedV2; several are combined with and. */
export interface VersionedV2Filter extends _p.NodeFilter {
  new?: string | readonly string[] | null;
  newPrefix?: string | null;
  old?: string | readonly string[] | null;
  oldPrefix?: string | null;
}

/** Fields of VersionedV2 for typed conditions. */
export interface VersionedV2Fields extends _p.NodeFields {
  readonly new: _p.TextField;
  readonly old: _p.TextField;
}

export type VersionedV2Field = "externalId" | "space" | "new" | "old";

/** A query over VersionedV2. */
export interface VersionedV2Query extends _p.Query<VersionedV2, VersionedV2Field> {
  where(...conditions: _p.Conditions<VersionedV2Filter, VersionedV2Fields>[]): this;
}

/** Reads and writes VersionedV2. */
export interface VersionedV2Api
  extends _p.ViewApi<
    VersionedV2,
    VersionedV2Write,
    VersionedV2Filter,
    VersionedV2Fields,
    VersionedV2Field,
    VersionedV2Query
  > {}

export declare const VersionedV2: _p.Table<VersionedV2, VersionedV2Write, VersionedV2Api>;
