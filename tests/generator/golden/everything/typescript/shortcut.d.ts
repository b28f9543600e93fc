import type * as _p from "pygen-runtime/spi";
import type { Base, BaseNone, BaseQuery } from "./base.js";
import type { Left, LeftFields, LeftFilter, LeftNone, LeftWrite } from "./left.js";
import type { LeftTie, LeftTieFields } from "./left-tie.js";

export interface ShortcutNone extends LeftNone {}

/** A parent and its parent. */
export interface Shortcut<I extends ShortcutNone = ShortcutNone> extends Left<I> {
  readonly more?: string;
}

/** What can be written of Shortcut; only what is set is sent. */
export interface ShortcutWrite extends LeftWrite {
  more?: string | null | undefined;
}

/** Keyword filters of Shortcut; several are combined with and. */
export interface ShortcutFilter extends LeftFilter {
  more?: string | readonly string[] | null;
  morePrefix?: string | null;
}

/** Fields of Shortcut for typed conditions. */
export interface ShortcutFields extends LeftFields {
  readonly more: _p.TextField;
}

export type ShortcutField = "externalId" | "space" | "left" | "more" | "name" | "rank" | "near";

/** A query over Shortcut. */
export interface ShortcutQuery<I extends ShortcutNone = ShortcutNone>
  extends _p.Query<Shortcut<I>, ShortcutField, I> {
  where(...conditions: _p.Conditions<ShortcutFilter, ShortcutFields>[]): this;
  withNear<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
  ): ShortcutQuery<_p.Put<I, "near", Base<J> | undefined>>;
  withLeftTies<J extends BaseNone = BaseNone>(
    sub?: (query: BaseQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<LeftTieFields>,
  ): ShortcutQuery<_p.Put<I, "leftTies", readonly _p.Link<LeftTie, Base<J>>[]>>;
}

/** Reads and writes Shortcut. */
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
