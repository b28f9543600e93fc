import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface ExtensionsNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Extensions: nodes of the view hostile:Extensions(v1). */
export interface Extensions<I extends ExtensionsNone = ExtensionsNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Extensions; only what is set is sent. */
export interface ExtensionsWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Extensions; several are combined with and. */
export interface ExtensionsFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Extensions for typed conditions. */
export interface ExtensionsFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ExtensionsField = "externalId" | "space" | "name" | "other";

/** A query over Extensions. */
export interface ExtensionsQuery<I extends ExtensionsNone = ExtensionsNone>
  extends _p.Query<Extensions<I>, ExtensionsField, I> {
  where(...conditions: _p.Conditions<ExtensionsFilter, ExtensionsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ExtensionsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ExtensionsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Extensions. */
export interface ExtensionsApi
  extends _p.ViewApi<
    Extensions,
    ExtensionsWrite,
    ExtensionsFilter,
    ExtensionsFields,
    ExtensionsField,
    ExtensionsQuery
  > {}

export declare const Extensions: _p.Table<Extensions, ExtensionsWrite, ExtensionsApi>;
