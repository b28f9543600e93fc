import type * as _p from "pygen-runtime/spi";

export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/**
 * VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63: nodes of the view
 * hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX(v1).
 */
export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63<
  I extends
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None = VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None,
> extends _p.Node {
  readonly propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyName?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write extends _p.NodeWrite {
  propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyName?: _p.Opt<string>;
  other?: _p.Nested<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write>;
  many?: _p.Several<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write>;
}

/** Keyword filters, combined with and. */
export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Filter extends _p.NodeFilter {
  propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyName?: _p.Is<string>;
  propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNamePrefix?:
    | string
    | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields extends _p.NodeFields {
  propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyName: _p.TextField;
  other: _p.RelationField<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields>;
  many: _p.ConnectionField<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields>;
}

export type VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Field = _p.FieldOf<
  VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields,
  "many"
>;

/** A query over VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63. */
export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query<
  I extends
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None = VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None,
> extends _p.Query<
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63<I>,
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Field,
    I
  > {
  where(
    ...conditions: _p.Conditions<
      VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Filter,
      VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields
    >[]
  ): this;
  withOther<
    J extends
      VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None = VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None,
  >(
    sub?: _p.Sub<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query, J>,
    options?: _p.BranchOptions,
  ): VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query<
    _p.Put<I, "other", VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63<J> | undefined>
  >;
  withMany<
    J extends
      VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None = VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63None,
  >(
    sub?: _p.Sub<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query, J>,
    options?: _p.WayOptions<VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields>,
  ): VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query<
    _p.Put<I, "many", readonly VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63<J>[]>
  >;
}

export interface VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Api
  extends _p.ViewApi<
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write,
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Filter,
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields,
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Field,
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query
  > {}

export declare const VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63: _p.Table<
  VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
  VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write,
  VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Api
>;
