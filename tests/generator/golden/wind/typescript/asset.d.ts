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

/** What can be written of Asset; only what is set is sent. */
export interface AssetWrite extends _p.NodeWrite {
  aliases?: readonly string[] | null | undefined;
  description?: string | null | undefined;
  name?: string | undefined;
}

/** Keyword filters of Asset; several are combined with and. */
export interface AssetFilter extends _p.NodeFilter {
  aliasesContains?: string | readonly string[] | null;
  description?: string | readonly string[] | null;
  descriptionPrefix?: string | null;
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of Asset for typed conditions. */
export interface AssetFields extends _p.NodeFields {
  readonly aliases: _p.ListField<string>;
  readonly description: _p.TextField;
  readonly name: _p.TextField;
}

export type AssetField = "externalId" | "space" | "aliases" | "description" | "name";

/** A query over Asset. */
export interface AssetQuery extends _p.Query<Asset, AssetField> {
  where(...conditions: _p.Conditions<AssetFilter, AssetFields>[]): this;
}

/** Reads and writes Asset. */
export interface AssetApi
  extends _p.ViewApi<Asset, AssetWrite, AssetFilter, AssetFields, AssetField, AssetQuery> {}

export declare const Asset: _p.Table<Asset, AssetWrite, AssetApi>;
