import type * as _p from "pygen-runtime/spi";

/**
 * Anything with a name that the company owns.
 *
 * Implemented by Blade, Component, Gearbox, Generator, MetMast, Nacelle, Rotor, Sensor and 3 more.
 */
export interface Asset extends _p.Node {
  /** Names in other systems. */
  readonly aliases?: readonly string[];
  /** What else there is to know. */
  readonly description?: string;
  /** What people call it. */
  readonly name: string;
}

/** Only what is set is sent. */
export interface AssetWrite extends _p.NodeWrite {
  aliases?: readonly string[] | null | undefined;
  description?: _p.Opt<string>;
  name?: string | undefined;
}

/** Keyword filters, combined with and. */
export interface AssetFilter extends _p.NodeFilter {
  aliasesContains?: _p.Is<string>;
  description?: _p.Is<string>;
  descriptionPrefix?: string | null;
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface AssetFields extends _p.NodeFields {
  aliases: _p.ListField<string>;
  description: _p.TextField;
  name: _p.TextField;
}

export type AssetField = _p.FieldOf<AssetFields>;

/** A query over Asset. */
export interface AssetQuery extends _p.Query<Asset, AssetField> {
  where(...conditions: _p.Conditions<AssetFilter, AssetFields>[]): this;
}

export interface AssetApi
  extends _p.ViewApi<Asset, AssetWrite, AssetFilter, AssetFields, AssetField, AssetQuery> {}

export declare const Asset: _p.Table<Asset, AssetWrite, AssetApi>;
