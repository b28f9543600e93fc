import type * as _p from "pygen-runtime/spi";
import type { Person, PersonFields, PersonQuery, PersonWrite } from "./person.js";

export interface ParcelNone {
  carrier: _p.NotIncluded<"withCarrier"> | undefined;
}

/** Something sent. */
export interface Parcel<I extends ParcelNone = ParcelNone> extends _p.Node {
  readonly sent?: Date;
  readonly carrier?: _p.NodeRef<I["carrier"]>;
}

/** What can be written of Parcel; only what is set is sent. */
export interface ParcelWrite extends _p.NodeWrite {
  sent?: _p.TimestampInput | null | undefined;
  carrier?: PersonWrite | _p.InstanceInput | null | undefined;
}

/** Keyword filters of Parcel; several are combined with and. */
export interface ParcelFilter extends _p.NodeFilter {
  minSent?: _p.TimestampInput | null;
  maxSent?: _p.TimestampInput | null;
  carrier?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Parcel for typed conditions. */
export interface ParcelFields extends _p.NodeFields {
  readonly sent: _p.TimestampField;
  readonly carrier: _p.RelationField<PersonFields>;
}

export type ParcelField = "externalId" | "space" | "sent" | "carrier";

/** A query over Parcel. */
export interface ParcelQuery<I extends ParcelNone = ParcelNone>
  extends _p.Query<Parcel<I>, ParcelField, I> {
  where(...conditions: _p.Conditions<ParcelFilter, ParcelFields>[]): this;
  withCarrier(
    sub?: (query: PersonQuery) => PersonQuery,
  ): ParcelQuery<_p.Put<I, "carrier", Person | undefined>>;
}

/** Reads and writes Parcel. */
export interface ParcelApi
  extends _p.ViewApi<Parcel, ParcelWrite, ParcelFilter, ParcelFields, ParcelField, ParcelQuery> {}

export declare const Parcel: _p.Table<Parcel, ParcelWrite, ParcelApi>;
