import type * as _p from "pygen-runtime/spi";

/** VersionedV1: nodes of the view every:Versioned(v1). */
export interface VersionedV1 extends _p.Node {
  readonly old?: string;
}

/** Only what is set is sent. */
export interface VersionedV1Write extends _p.NodeWrite {
  old?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface VersionedV1Filter extends _p.NodeFilter {
  old?: _p.Is<string>;
  oldPrefix?: string | null;
}

/** For typed conditions. */
export interface VersionedV1Fields extends _p.NodeFields {
  old: _p.TextField;
}

export type VersionedV1Field = _p.FieldOf<VersionedV1Fields>;

/** A query over VersionedV1. */
export interface VersionedV1Query extends _p.Query<VersionedV1, VersionedV1Field> {
  where(...conditions: _p.Conditions<VersionedV1Filter, VersionedV1Fields>[]): this;
}

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
