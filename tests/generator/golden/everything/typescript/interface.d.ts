import type * as _p from "pygen-runtime/spi";
import type { Scalars, ScalarsFields, ScalarsQuery } from "./scalars.js";

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

/** Keyword filters, combined with and. */
export interface InterfaceFilter extends _p.NodeFilter {}

/** For typed conditions. */
export interface InterfaceFields extends _p.NodeFields {
  links: _p.ConnectionField<ScalarsFields>;
}

export type InterfaceField = _p.FieldOf<InterfaceFields, "links">;

/** A query over Interface. */
export interface InterfaceQuery<I extends InterfaceNone = InterfaceNone>
  extends _p.Query<Interface<I>, InterfaceField, I> {
  where(...conditions: _p.Conditions<InterfaceFilter, InterfaceFields>[]): this;
  withLinks(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields>,
  ): InterfaceQuery<_p.Put<I, "links", readonly Scalars[]>>;
}

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
