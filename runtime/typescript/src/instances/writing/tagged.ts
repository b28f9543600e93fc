/** Saying of which view a nested object is, where the model alone does not say. */

import type { Table } from "../table.ts";

const TABLE: unique symbol = Symbol.for("pygen.table") as never;

/**
 * The object as one of the view: for relations that lead to a parent view, as in
 * `components: [as(Blade, { externalId: "b1", length: 52 })]`, and for `client.upsert`.
 */
export function as<Write extends object>(table: Table<any, Write, any>, item: Write): Write {
  return Object.defineProperty({ ...item }, TABLE, { value: table });
}

/** Notes of which view an instance is that was read as one of several. */
export function tag<T extends object>(table: Table, instance: T): T {
  return Object.defineProperty(instance, TABLE, { value: table });
}

/** Whether an instance is one of the view: of those that `retrieve` with `asChild` gives. */
export function is<Read>(table: Table<Read>, instance: object): instance is Read & object {
  return tableOf(instance) === table;
}

/** The table an object was tagged with. */
export function tableOf(item: object): Table | undefined {
  return (item as { [TABLE]?: Table })[TABLE];
}
