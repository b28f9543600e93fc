import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseNone, BaseQuery } from "./base.js";
import type { Left, LeftFields, LeftFilter, LeftNone, LeftWrite } from "./left.js";
import type { LeftTie, LeftTieFields } from "./left-tie.js";

export interface ShortcutNone extends LeftNone {}

/** A parent and its parent. */
export interface Shortcut<I extends ShortcutNone = ShortcutNone> extends Left<I> {
  readonly more?: string;
}

/** Only what is set is sent. */
export interface ShortcutWrite extends LeftWrite {
  more?: _p.Opt<string>;
}

/** Keyword filters, combined with and. */
export interface ShortcutFilter extends LeftFilter {
  more?: _p.Is<string>;
  morePrefix?: string | null;
}

/** For typed conditions. */
export interface ShortcutFields extends LeftFields {
  more: _p.TextField;
}

export type ShortcutField = _p.FieldOf<ShortcutFields, "leftTies">;

/** A query over Shortcut. */
export interface ShortcutQuery<I extends ShortcutNone = ShortcutNone>
  extends _p.Query<Shortcut<I>, ShortcutField, I> {
  where(...conditions: _p.Conditions<ShortcutFilter, ShortcutFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.BranchOptions,
  ): ShortcutQuery<_p.Put<I, "near", Base<J> | undefined>>;
  withLeftTies<J extends BaseNone = BaseNone>(
    sub?: _p.Sub<BaseQuery, J>,
    options?: _p.WayOptions<BaseFields> & _p.LinkOptions<LeftTieFields>,
  ): ShortcutQuery<_p.Put<I, "leftTies", readonly _p.Link<LeftTie, Base<J>>[]>>;
}

export interface ShortcutApi
  extends _p.ViewApi<
    Shortcut,
    ShortcutWrite,
    ShortcutFilter,
    ShortcutFields,
    ShortcutField,
    ShortcutQuery
  > {}

export declare const Shortcut: _p.Table<Shortcut, ShortcutWrite, ShortcutApi>;
