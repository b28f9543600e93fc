"""The views in Spark."""

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from .base import BaseKeywords, BaseProperty
    from .both import BothKeywords, BothProperty
    from .both_edge import BothEdgeKeywords, BothEdgeProperty
    from .both_tie import BothTieKeywords, BothTieProperty
    from .defaults import DefaultsKeywords, DefaultsProperty
    from .diamond import DiamondKeywords, DiamondProperty
    from .different import DifferentKeywords, DifferentProperty
    from .edge_child import EdgeChildKeywords, EdgeChildProperty
    from .edge_values import EdgeValuesKeywords, EdgeValuesProperty
    from .edges_ import EdgesKeywords, EdgesProperty
    from .filtered import FilteredKeywords, FilteredProperty
    from .implementation import ImplementationKeywords, ImplementationProperty
    from .interface import InterfaceKeywords, InterfaceProperty
    from .left import LeftKeywords, LeftProperty
    from .left_tie import LeftTieKeywords, LeftTieProperty
    from .limits import LimitsKeywords, LimitsProperty
    from .lists import ListsKeywords, ListsProperty
    from .loud import LoudKeywords, LoudProperty
    from .mixed import MixedKeywords, MixedProperty
    from .narrower import NarrowerKeywords, NarrowerProperty
    from .only_edges import OnlyEdgesKeywords, OnlyEdgesProperty
    from .orphan import OrphanKeywords, OrphanProperty
    from .partial import PartialKeywords, PartialProperty
    from .pointer import PointerKeywords, PointerProperty
    from .quiet import QuietKeywords, QuietProperty
    from .relations import RelationsKeywords, RelationsProperty
    from .required_lists import RequiredListsKeywords, RequiredListsProperty
    from .required_scalars import RequiredScalarsKeywords, RequiredScalarsProperty
    from .right import RightKeywords, RightProperty
    from .right_tie import RightTieKeywords, RightTieProperty
    from .scalars import ScalarsKeywords, ScalarsProperty
    from .shortcut import ShortcutKeywords, ShortcutProperty
    from .special_pointer import SpecialPointerKeywords, SpecialPointerProperty
    from .target import TargetKeywords, TargetProperty
    from .tie import TieKeywords, TieProperty
    from .twin_elsewhere import TwinElsewhereKeywords, TwinElsewhereProperty
    from .twin_every import TwinEveryKeywords, TwinEveryProperty
    from .typed import TypedKeywords, TypedProperty
    from .versioned_v1 import VersionedV1Keywords, VersionedV1Property
    from .versioned_v2 import VersionedV2Keywords, VersionedV2Property

    register_views: _s.RegisterViews

    class Base(BaseKeywords, _s.Nodes[BaseProperty]):
        name: _s.Column
        rank: _s.Column
        near: _s.ReferenceColumn

    class Both(BothKeywords, _s.Nodes[BothProperty]):
        amount: _s.Column
        label: _s.Column

    class BothEdge(BothEdgeKeywords, _s.Edges[BothEdgeProperty]):
        amount: _s.Column
        label: _s.Column

    class BothTie(BothTieKeywords, _s.Edges[BothTieProperty]):
        bow: _s.Column
        knot: _s.Column
        rope: _s.Column
        strength: _s.Column

    class Defaults(DefaultsKeywords, _s.Nodes[DefaultsProperty]):
        big: _s.Column
        count: _s.Column
        day: _s.Column
        label: _s.Column
        level: _s.Column
        on: _s.Column
        ratio: _s.Column
        setup: _s.Column
        since: _s.Column

    class Diamond(DiamondKeywords, _s.Nodes[DiamondProperty]):
        bottom: _s.Column
        left: _s.Column
        name: _s.Column
        rank: _s.Column
        right: _s.Column
        near: _s.ReferenceColumn

    class Different(DifferentKeywords, _s.Nodes[DifferentProperty]):
        name: _s.Column
        rank: _s.Column
        near: _s.ReferenceColumn

    class EdgeChild(EdgeChildKeywords, _s.Edges[EdgeChildProperty]):
        extra: _s.Column
        since: _s.Column
        weight: _s.Column
        seen: _s.ReferenceColumn

    class EdgeValues(EdgeValuesKeywords, _s.Edges[EdgeValuesProperty]):
        since: _s.Column
        weight: _s.Column
        seen: _s.ReferenceColumn

    class Edges(EdgesKeywords, _s.Nodes[EdgesProperty]):
        name: _s.Column

    class Filtered(FilteredKeywords, _s.Nodes[FilteredProperty]):
        label: _s.Column

    class Implementation(ImplementationKeywords, _s.Nodes[ImplementationProperty]):
        label: _s.Column

    class Interface(InterfaceKeywords, _s.Nodes[InterfaceProperty]): ...

    class Left(LeftKeywords, _s.Nodes[LeftProperty]):
        left: _s.Column
        name: _s.Column
        rank: _s.Column
        near: _s.ReferenceColumn

    class LeftTie(LeftTieKeywords, _s.Edges[LeftTieProperty]):
        knot: _s.Column
        strength: _s.Column

    class Limits(LimitsKeywords, _s.Nodes[LimitsProperty]):
        few: _s.Column
        fixed: _s.Column
        number: _s.Column
        pressure: _s.Column
        short: _s.Column
        state: _s.Column
        temperatures: _s.Column

    class Lists(ListsKeywords, _s.Nodes[ListsProperty]):
        a_boolean: _s.Column
        a_date: _s.Column
        a_file: _s.Column
        a_float32: _s.Column
        a_float64: _s.Column
        a_int32: _s.Column
        a_int64: _s.Column
        a_json: _s.Column
        a_sequence: _s.Column
        a_text: _s.Column
        a_timeseries: _s.Column
        a_timestamp: _s.Column

    class Loud(LoudKeywords, _s.Nodes[LoudProperty]):
        level: _s.Column

    class Mixed(MixedKeywords, _s.Nodes[MixedProperty]):
        level: _s.Column

    class Narrower(NarrowerKeywords, _s.Nodes[NarrowerProperty]):
        name: _s.Column
        rank: _s.Column
        near: _s.ReferenceColumn

    class OnlyEdges(OnlyEdgesKeywords, _s.Nodes[OnlyEdgesProperty]): ...

    class Orphan(OrphanKeywords, _s.Nodes[OrphanProperty]):
        inherited: _s.Column
        own: _s.Column

    class Partial(PartialKeywords, _s.Nodes[PartialProperty]):
        a_text: _s.Column

    class Pointer(PointerKeywords, _s.Nodes[PointerProperty]):
        label: _s.Column
        groups: _s.Column
        parent: _s.ReferenceColumn
        single: _s.ReferenceColumn

    class Quiet(QuietKeywords, _s.Nodes[QuietProperty]):
        level: _s.Column

    class Relations(RelationsKeywords, _s.Nodes[RelationsProperty]):
        anything: _s.ReferenceColumn
        anythings: _s.Column
        edge_like: _s.ReferenceColumn
        foreign: _s.ReferenceColumn
        itself: _s.ReferenceColumn
        many: _s.Column
        needed: _s.ReferenceColumn
        one: _s.ReferenceColumn

    class RequiredLists(RequiredListsKeywords, _s.Nodes[RequiredListsProperty]):
        a_boolean: _s.Column
        a_date: _s.Column
        a_file: _s.Column
        a_float32: _s.Column
        a_float64: _s.Column
        a_int32: _s.Column
        a_int64: _s.Column
        a_json: _s.Column
        a_sequence: _s.Column
        a_text: _s.Column
        a_timeseries: _s.Column
        a_timestamp: _s.Column

    class RequiredScalars(RequiredScalarsKeywords, _s.Nodes[RequiredScalarsProperty]):
        a_boolean: _s.Column
        a_date: _s.Column
        a_file: _s.Column
        a_float32: _s.Column
        a_float64: _s.Column
        a_int32: _s.Column
        a_int64: _s.Column
        a_json: _s.Column
        a_sequence: _s.Column
        a_text: _s.Column
        a_timeseries: _s.Column
        a_timestamp: _s.Column
        an_enum: _s.Column

    class Right(RightKeywords, _s.Nodes[RightProperty]):
        name: _s.Column
        rank: _s.Column
        right: _s.Column
        near: _s.ReferenceColumn

    class RightTie(RightTieKeywords, _s.Edges[RightTieProperty]):
        bow: _s.Column
        strength: _s.Column

    class Scalars(ScalarsKeywords, _s.Nodes[ScalarsProperty]):
        a_boolean: _s.Column
        a_date: _s.Column
        a_file: _s.Column
        a_float32: _s.Column
        a_float64: _s.Column
        a_int32: _s.Column
        a_int64: _s.Column
        a_json: _s.Column
        a_sequence: _s.Column
        a_text: _s.Column
        a_timeseries: _s.Column
        a_timestamp: _s.Column
        an_enum: _s.Column

    class Shortcut(ShortcutKeywords, _s.Nodes[ShortcutProperty]):
        left: _s.Column
        more: _s.Column
        name: _s.Column
        rank: _s.Column
        near: _s.ReferenceColumn

    class SpecialPointer(SpecialPointerKeywords, _s.Nodes[SpecialPointerProperty]):
        extra: _s.Column
        label: _s.Column
        groups: _s.Column
        parent: _s.ReferenceColumn
        single: _s.ReferenceColumn

    class Target(TargetKeywords, _s.Nodes[TargetProperty]):
        name: _s.Column

    class Tie(TieKeywords, _s.Edges[TieProperty]):
        strength: _s.Column

    class TwinElsewhere(TwinElsewhereKeywords, _s.Nodes[TwinElsewhereProperty]):
        there: _s.Column

    class TwinEvery(TwinEveryKeywords, _s.Nodes[TwinEveryProperty]):
        here: _s.Column

    class Typed(TypedKeywords, _s.Nodes[TypedProperty]):
        label: _s.Column

    class VersionedV1(VersionedV1Keywords, _s.Nodes[VersionedV1Property]):
        old: _s.Column

    class VersionedV2(VersionedV2Keywords, _s.Nodes[VersionedV2Property]):
        new: _s.Column
        old: _s.Column

else:
    __getattr__, __dir__, register_views = _s.views_of(__name__)
