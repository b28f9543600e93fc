import type * as _p from "pygen-runtime/spi";
import type { Interface, InterfaceFields, InterfaceFilter, InterfaceNone } from "./interface.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface ImplementationNone extends InterfaceNone {}

/** Implementation: nodes of the view every:Implementation(v1). */
export interface Implementation<I extends ImplementationNone = ImplementationNone>
  extends Interface<I> {
  readonly label?: string;
}

/** Only what is set is sent. */
export interface ImplementationWrite extends _p.NodeWrite {
  label?: _p.Opt<string>;
  links?: _p.Several<ScalarsWrite>;
}

/** Keyword filters, combined with and. */
export interface ImplementationFilter extends InterfaceFilter {
  label?: _p.Is<string>;
  labelPrefix?: string | null;
}

/** For typed conditions. */
export interface ImplementationFields extends InterfaceFields {
  label: _p.TextField;
}

export type ImplementationField = _p.FieldOf<ImplementationFields, "links">;

/** A query over Implementation. */
export interface ImplementationQuery<I extends ImplementationNone = ImplementationNone>
  extends _p.Query<Implementation<I>, ImplementationField, I> {
  where(...conditions: _p.Conditions<ImplementationFilter, ImplementationFields>[]): this;
  withLinks(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields>,
  ): ImplementationQuery<_p.Put<I, "links", readonly Scalars[]>>;
}

export interface ImplementationApi
  extends _p.ViewApi<
    Implementation,
    ImplementationWrite,
    ImplementationFilter,
    ImplementationFields,
    ImplementationField,
    ImplementationQuery
  > {}

export declare const Implementation: _p.Table<
  Implementation,
  ImplementationWrite,
  ImplementationApi
>;
