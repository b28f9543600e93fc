import type * as _p from "pygen-runtime/spi";
import type { Interface, InterfaceFields, InterfaceFilter, InterfaceNone } from "./interface.js";
import type { Scalars, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface ImplementationNone extends InterfaceNone {}

/** Implementation: nodes of the view every:Implementation(v1). */
export interface Implementation<I extends ImplementationNone = ImplementationNone>
  extends Interface<I> {
  readonly label?: string;
}

/** What can be written of Implementation; only what is set is sent. */
export interface ImplementationWrite extends _p.NodeWrite {
  label?: string | null | undefined;
  links?: readonly (ScalarsWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Implementation; several are combined with and. */
export interface ImplementationFilter extends InterfaceFilter {
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
}

/** Fields of Implementation for typed conditions. */
export interface ImplementationFields extends InterfaceFields {
  readonly label: _p.TextField;
}

export type ImplementationField = "externalId" | "space" | "label";

/** A query over Implementation. */
export interface ImplementationQuery<I extends ImplementationNone = ImplementationNone>
  extends _p.Query<Implementation<I>, ImplementationField, I> {
  where(...conditions: _p.Conditions<ImplementationFilter, ImplementationFields>[]): this;
  withLinks(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): ImplementationQuery<_p.Put<I, "links", readonly Scalars[]>>;
}

/** Reads and writes Implementation. */
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
