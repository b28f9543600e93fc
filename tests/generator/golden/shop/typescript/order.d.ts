import type * as _p from "pygen-runtime/spi";
import type { Person, PersonFields, PersonQuery, PersonWrite } from "./person.js";

export interface OrderNone {
  buyer: _p.NotIncluded<"withBuyer"> | undefined;
}

/** Something that was bought. */
export interface Order<I extends OrderNone = OrderNone> extends _p.Node {
  readonly total?: number;
  readonly buyer?: _p.NodeRef<I["buyer"]>;
}

/** Only what is set is sent. */
export interface OrderWrite extends _p.NodeWrite {
  total?: _p.Opt<number>;
  buyer?: _p.Nested<PersonWrite>;
}

/** Keyword filters, combined with and. */
export interface OrderFilter extends _p.NodeFilter {
  minTotal?: number | null;
  maxTotal?: number | null;
  buyer?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface OrderFields extends _p.NodeFields {
  total: _p.NumberField;
  buyer: _p.RelationField<PersonFields>;
}

export type OrderField = _p.FieldOf<OrderFields>;

/** A query over Order. */
export interface OrderQuery<I extends OrderNone = OrderNone>
  extends _p.Query<Order<I>, OrderField, I> {
  where(...conditions: _p.Conditions<OrderFilter, OrderFields>[]): this;
  withBuyer(
    sub?: _p.Narrow<PersonQuery>,
    options?: _p.BranchOptions,
  ): OrderQuery<_p.Put<I, "buyer", Person | undefined>>;
}

export interface OrderApi
  extends _p.ViewApi<Order, OrderWrite, OrderFilter, OrderFields, OrderField, OrderQuery> {}

export declare const Order: _p.Table<Order, OrderWrite, OrderApi>;
