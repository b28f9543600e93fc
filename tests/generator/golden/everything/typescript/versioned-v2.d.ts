import type * as _p from "pygen-runtime/spi";

/** VersionedV2: nodes of the view every:Versioned(v2). */
export interface VersionedV2 extends _p.Node {
  readonly new?: string;
  readonly old?: string;
}

/** Only what is set is sent. */
export interface VersionedV2Write extends _p.NodeWrite {
  new?: _p.Opt<string>;
  old?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface VersionedV2Filter extends _p.NodeFilter {
  new?: _p.Is<string>;
  newPrefix?: string | null;
  old?: _p.Is<string>;
  oldPrefix?: string | null;
}

/** For typed conditions. */
export interface VersionedV2Fields extends _p.NodeFields {
  new: _p.TextField;
  old: _p.TextField;
}

export type VersionedV2Field = _p.FieldOf<VersionedV2Fields>;

/** A query over VersionedV2. */
export interface VersionedV2Query extends _p.Query<VersionedV2, VersionedV2Field> {
  where(...conditions: _p.Conditions<VersionedV2Filter, VersionedV2Fields>[]): this;
}

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
