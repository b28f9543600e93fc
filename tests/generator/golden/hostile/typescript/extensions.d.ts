import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface ExtensionsWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface ExtensionsFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ExtensionsFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type ExtensionsField = _p.FieldOf<ExtensionsFields, "many">;

/** A query over Extensions. */
export interface ExtensionsQuery<I extends ExtensionsNone = ExtensionsNone>
  extends _p.Query<Extensions<I>, ExtensionsField, I> {
  where(...conditions: _p.Conditions<ExtensionsFilter, ExtensionsFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): ExtensionsQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): ExtensionsQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

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
