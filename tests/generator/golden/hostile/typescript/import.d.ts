import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface ImportNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Import: nodes of the view hostile:Import(v1). */
export interface Import<I extends ImportNone = ImportNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface ImportWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface ImportFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ImportFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type ImportField = _p.FieldOf<ImportFields, "many">;

/** A query over Import. */
export interface ImportQuery<I extends ImportNone = ImportNone>
  extends _p.Query<Import<I>, ImportField, I> {
  where(...conditions: _p.Conditions<ImportFilter, ImportFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): ImportQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): ImportQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface ImportApi
  extends _p.ViewApi<Import, ImportWrite, ImportFilter, ImportFields, ImportField, ImportQuery> {}

export declare const Import: _p.Table<Import, ImportWrite, ImportApi>;
