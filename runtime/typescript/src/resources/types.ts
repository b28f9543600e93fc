/** Objects of the schema, as the service has them: what is not named here is kept as it comes. */

export interface SpaceId {
  readonly space: string;
}

export interface Space extends SpaceId {
  readonly name?: string;
  readonly description?: string;
  readonly isGlobal?: boolean;
  readonly createdTime?: number;
  readonly lastUpdatedTime?: number;
}

export interface ContainerId extends SpaceId {
  readonly externalId: string;
}

export interface Container extends ContainerId {
  readonly name?: string;
  readonly description?: string;
  readonly usedFor?: "node" | "edge" | "all";
  readonly properties: {
    readonly [id: string]: { readonly type: object; readonly nullable?: boolean };
  };
  readonly constraints?: { readonly [id: string]: object };
  readonly indexes?: { readonly [id: string]: object };
  readonly isGlobal?: boolean;
}

export interface VersionedId extends SpaceId {
  readonly externalId: string;
  /** All versions, or the newest, where it is left out. */
  readonly version?: string;
}

export interface SchemaView extends SpaceId {
  readonly externalId: string;
  readonly version: string;
  readonly name?: string;
  readonly description?: string;
  readonly implements?: readonly object[];
  readonly filter?: object;
  readonly properties: { readonly [id: string]: object };
  readonly usedFor?: "node" | "edge" | "all";
  readonly writable?: boolean;
  readonly isGlobal?: boolean;
}

export interface DataModel extends SpaceId {
  readonly externalId: string;
  readonly version: string;
  readonly name?: string;
  readonly description?: string;
  /** References, or whole views when they were asked for inline. */
  readonly views?: readonly object[];
  readonly isGlobal?: boolean;
}

/** What lists of the schema can be narrowed by. */
export interface SchemaListing {
  readonly space?: string;
  readonly includeGlobal?: boolean;
  readonly allVersions?: boolean;
  readonly inlineViews?: boolean;
  readonly includeInheritedProperties?: boolean;
  /** Stop after so many; everything unless given. */
  readonly limit?: number;
}
