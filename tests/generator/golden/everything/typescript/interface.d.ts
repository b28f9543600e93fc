import type * as _p from "pygen-runtime/spi";
import type { Scalars, ScalarsQuery } from "./scalars.js";

export interface InterfaceNone {
  links: _p.NotIncluded<"withLinks">;
}

/**
 * Stores nothing, is implemented.
 *
 * Implemented by Implementation.
 */
export interface Interface<I extends InterfaceNone = InterfaceNone> extends _p.Node {
  readonly links: I["links"];
}

/** Keyword filters of Interface; several are combined with and. */
export interface InterfaceFilter extends _p.NodeFilter {}

/** Fields of Interface for typed conditions. */
export interface InterfaceFields extends _p.NodeFields {}

export type InterfaceField = "externalId" | "space";

/** A query over Interface. */
export interface InterfaceQuery<I extends InterfaceNone = InterfaceNone>
  extends _p.Query<Interface<I>, InterfaceField, I> {
  where(...conditions: _p.Conditions<InterfaceFilter, InterfaceFields>[]): this;
  withLinks(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): InterfaceQuery<_p.Put<I, "links", readonly Scalars[]>>;
}

/** Reads and writes Interface. */
export interface InterfaceApi
  extends _p.ViewApi<
    Interface,
    never,
    InterfaceFilter,
    InterfaceFields,
    InterfaceField,
    InterfaceQuery
  > {}

export declare const Interface: _p.Table<Interface, never, InterfaceApi>;
