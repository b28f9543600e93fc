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

/** What can be written of Order; only what is set is sent. */
export interface OrderWrite extends _p.NodeWrite {
  total?: number | null | undefined;
  buyer?: PersonWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of Order; several are combined with and. */
export interface OrderFilter extends _p.NodeFilter {
  minTotal?: number | null;
  maxTotal?: number | null;
  buyer?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Order for typed conditions. */
export interface OrderFields extends _p.NodeFields {
  readonly total: _p.NumberField;
  readonly buyer: _p.RelationField<PersonFields>;
}

export type OrderField = "externalId" | "space" | "total" | "buyer";

/** A query over Order. */
export interface OrderQuery<I extends OrderNone = OrderNone>
  extends _p.Query<Order<I>, OrderField, I> {
  where(...conditions: _p.Conditions<OrderFilter, OrderFields>[]): this;
  withBuyer(
    sub?: (query: PersonQuery) => PersonQuery,
  ): OrderQuery<_p.Put<I, "buyer", Person | undefined>>;
}

/** Reads and writes Order. */
export interface OrderApi
  extends _p.ViewApi<Order, OrderWrite, OrderFilter, OrderFields, OrderField, OrderQuery> {}

export declare const Order: _p.Table<Order, OrderWrite, OrderApi>;
