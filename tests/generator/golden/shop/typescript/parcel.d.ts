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

/** Only what is set is sent. */
export interface ParcelWrite extends _p.NodeWrite {
  sent?: _p.Opt<_p.TimestampInput>;
  carrier?: _p.Nested<PersonWrite>;
}

/** Keyword filters, combined with and. */
export interface ParcelFilter extends _p.NodeFilter {
  minSent?: _p.TimestampInput | null;
  maxSent?: _p.TimestampInput | null;
  carrier?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ParcelFields extends _p.NodeFields {
  sent: _p.TimestampField;
  carrier: _p.RelationField<PersonFields>;
}

export type ParcelField = _p.FieldOf<ParcelFields>;

/** A query over Parcel. */
export interface ParcelQuery<I extends ParcelNone = ParcelNone>
  extends _p.Query<Parcel<I>, ParcelField, I> {
  where(...conditions: _p.Conditions<ParcelFilter, ParcelFields>[]): this;
  withCarrier(
    sub?: _p.Narrow<PersonQuery>,
    options?: _p.BranchOptions,
  ): ParcelQuery<_p.Put<I, "carrier", Person | undefined>>;
}

export interface ParcelApi
  extends _p.ViewApi<Parcel, ParcelWrite, ParcelFilter, ParcelFields, ParcelField, ParcelQuery> {}

export declare const Parcel: _p.Table<Parcel, ParcelWrite, ParcelApi>;
