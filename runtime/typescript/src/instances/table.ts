/** What generated code tells the runtime about a view: literals, no behaviour. */

/** Space, external id and version. */
export type ViewId = readonly [space: string, externalId: string, version: string];

/** Something that leads to other instances and is stored elsewhere. */
export interface ConnectionTable {
  /** Identifier in the model, where it differs from the name. */
  readonly id?: string;
  /** Name of the view on the other side; absent when it is not in the SDK. */
  readonly to?: string;
  /** At most one. */
  readonly one?: true;
  /** Of edges: space and external id of their type. */
  readonly edge?: readonly [space: string, externalId: string];
  /** Of edges: the instance is where they end. */
  readonly inwards?: true;
  /** Of edges: name of the view with properties of the edge. */
  readonly properties?: string;
  /** Of reverse relations: the relation on the other side, as (space, "View/version" or container, property). */
  readonly through?: readonly [space: string, source: string, property: string];
  /** Of reverse relations: what the relation is called in the view on the other side. */
  readonly by?: string;
  /** Of reverse relations: the relation is a list. */
  readonly list?: true;
}

/**
 * One view as a literal. `values` and `relations` are written as short texts: a type, then words of
 * `list`, `required`, `readonly`, `unit`, `id=...`, `max=...` (bytes of a text) and `values=a,b` (of an enum); a relation has the name of its target, or `*`, for its type.
 */
export interface Table<Read = unknown, Write = unknown, Api = unknown> {
  readonly name: string;
  readonly view: ViewId;
  readonly values?: Readonly<Record<string, string>>;
  readonly relations?: Readonly<Record<string, string>>;
  readonly connections?: Readonly<Record<string, ConnectionTable>>;
  /** The instances are edges; the names of the views at their ends, where the model says so. */
  readonly edge?: readonly [start: string, end: string];
  /** The type every node of the view has, written on create. */
  readonly nodeType?: readonly [space: string, externalId: string];
  /** Names of the views that implement this one, the most specific first. */
  readonly children?: readonly string[];
  /** Nothing of the view can be written. */
  readonly readonly?: true;
  /** Keyword filters with names of their own, because two would have been the same. */
  readonly keywords?: Readonly<Record<string, readonly [member: string, operator: string]>>;
  /** For the compiler only: there is no such value. */
  readonly types?: { readonly read: Read; readonly write: Write; readonly api: Api };
}

/** The tables of a model by name. */
export type Model = Readonly<Record<string, Table>>;
