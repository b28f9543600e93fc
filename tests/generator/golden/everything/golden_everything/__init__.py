"""SDK of every:Everything(v1).

A model with every kind of thing a model can have.
"""

from __future__ import annotations

import typing as _t

from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from ._client import AsyncEverythingClient, EverythingClient
    from ._edges import EdgeTypes
    from .base import Base, BaseList, BaseWrite
    from .both import Both, BothList, BothWrite
    from .both_edge import BothEdge, BothEdgeList, BothEdgeWrite
    from .both_tie import BothTie, BothTieList, BothTieWrite
    from .defaults import Defaults, DefaultsList, DefaultsWrite
    from .diamond import Diamond, DiamondList, DiamondWrite
    from .different import Different, DifferentList, DifferentWrite
    from .edge_child import EdgeChild, EdgeChildList, EdgeChildWrite
    from .edge_values import EdgeValues, EdgeValuesList, EdgeValuesWrite
    from .edges_ import Edges, EdgesList, EdgesWrite
    from .filtered import Filtered, FilteredList, FilteredWrite
    from .implementation import Implementation, ImplementationList, ImplementationWrite
    from .interface import Interface, InterfaceList
    from .left import Left, LeftList, LeftWrite
    from .left_tie import LeftTie, LeftTieList, LeftTieWrite
    from .limits import Limits, LimitsList, LimitsWrite
    from .lists import Lists, ListsList, ListsWrite
    from .loud import Loud, LoudList, LoudWrite
    from .mixed import Mixed, MixedList, MixedWrite
    from .narrower import Narrower, NarrowerList, NarrowerWrite
    from .only_edges import OnlyEdges, OnlyEdgesList
    from .orphan import Orphan, OrphanList, OrphanWrite
    from .partial import Partial, PartialList
    from .pointer import Pointer, PointerList, PointerWrite
    from .quiet import Quiet, QuietList, QuietWrite
    from .relations import Relations, RelationsList, RelationsWrite
    from .required_lists import RequiredLists, RequiredListsList, RequiredListsWrite
    from .required_scalars import (
        RequiredScalars,
        RequiredScalarsList,
        RequiredScalarsWrite,
    )
    from .right import Right, RightList, RightWrite
    from .right_tie import RightTie, RightTieList, RightTieWrite
    from .scalars import Scalars, ScalarsList, ScalarsWrite
    from .shortcut import Shortcut, ShortcutList, ShortcutWrite
    from .special_pointer import SpecialPointer, SpecialPointerList, SpecialPointerWrite
    from .target import Target, TargetList, TargetWrite
    from .tie import Tie, TieList, TieWrite
    from .twin_elsewhere import TwinElsewhere, TwinElsewhereList, TwinElsewhereWrite
    from .twin_every import TwinEvery, TwinEveryList, TwinEveryWrite
    from .typed import Typed, TypedList, TypedWrite
    from .versioned_v1 import VersionedV1, VersionedV1List, VersionedV1Write
    from .versioned_v2 import VersionedV2, VersionedV2List, VersionedV2Write
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_client": ("AsyncEverythingClient", "EverythingClient"),
            "_edges": ("EdgeTypes",),
            "base": ("Base", "BaseList", "BaseWrite"),
            "both": ("Both", "BothList", "BothWrite"),
            "both_edge": ("BothEdge", "BothEdgeList", "BothEdgeWrite"),
            "both_tie": ("BothTie", "BothTieList", "BothTieWrite"),
            "defaults": ("Defaults", "DefaultsList", "DefaultsWrite"),
            "diamond": ("Diamond", "DiamondList", "DiamondWrite"),
            "different": ("Different", "DifferentList", "DifferentWrite"),
            "edge_child": ("EdgeChild", "EdgeChildList", "EdgeChildWrite"),
            "edge_values": ("EdgeValues", "EdgeValuesList", "EdgeValuesWrite"),
            "edges_": ("Edges", "EdgesList", "EdgesWrite"),
            "filtered": ("Filtered", "FilteredList", "FilteredWrite"),
            "implementation": (
                "Implementation",
                "ImplementationList",
                "ImplementationWrite",
            ),
            "interface": ("Interface", "InterfaceList"),
            "left": ("Left", "LeftList", "LeftWrite"),
            "left_tie": ("LeftTie", "LeftTieList", "LeftTieWrite"),
            "limits": ("Limits", "LimitsList", "LimitsWrite"),
            "lists": ("Lists", "ListsList", "ListsWrite"),
            "loud": ("Loud", "LoudList", "LoudWrite"),
            "mixed": ("Mixed", "MixedList", "MixedWrite"),
            "narrower": ("Narrower", "NarrowerList", "NarrowerWrite"),
            "only_edges": ("OnlyEdges", "OnlyEdgesList"),
            "orphan": ("Orphan", "OrphanList", "OrphanWrite"),
            "partial": ("Partial", "PartialList"),
            "pointer": ("Pointer", "PointerList", "PointerWrite"),
            "quiet": ("Quiet", "QuietList", "QuietWrite"),
            "relations": ("Relations", "RelationsList", "RelationsWrite"),
            "required_lists": (
                "RequiredLists",
                "RequiredListsList",
                "RequiredListsWrite",
            ),
            "required_scalars": (
                "RequiredScalars",
                "RequiredScalarsList",
                "RequiredScalarsWrite",
            ),
            "right": ("Right", "RightList", "RightWrite"),
            "right_tie": ("RightTie", "RightTieList", "RightTieWrite"),
            "scalars": ("Scalars", "ScalarsList", "ScalarsWrite"),
            "shortcut": ("Shortcut", "ShortcutList", "ShortcutWrite"),
            "special_pointer": (
                "SpecialPointer",
                "SpecialPointerList",
                "SpecialPointerWrite",
            ),
            "target": ("Target", "TargetList", "TargetWrite"),
            "tie": ("Tie", "TieList", "TieWrite"),
            "twin_elsewhere": (
                "TwinElsewhere",
                "TwinElsewhereList",
                "TwinElsewhereWrite",
            ),
            "twin_every": ("TwinEvery", "TwinEveryList", "TwinEveryWrite"),
            "typed": ("Typed", "TypedList", "TypedWrite"),
            "versioned_v1": ("VersionedV1", "VersionedV1List", "VersionedV1Write"),
            "versioned_v2": ("VersionedV2", "VersionedV2List", "VersionedV2Write"),
        },
    )

__all__ = [
    "AsyncEverythingClient",
    "Base",
    "BaseList",
    "BaseWrite",
    "Both",
    "BothEdge",
    "BothEdgeList",
    "BothEdgeWrite",
    "BothList",
    "BothTie",
    "BothTieList",
    "BothTieWrite",
    "BothWrite",
    "Defaults",
    "DefaultsList",
    "DefaultsWrite",
    "Diamond",
    "DiamondList",
    "DiamondWrite",
    "Different",
    "DifferentList",
    "DifferentWrite",
    "EdgeChild",
    "EdgeChildList",
    "EdgeChildWrite",
    "EdgeTypes",
    "EdgeValues",
    "EdgeValuesList",
    "EdgeValuesWrite",
    "Edges",
    "EdgesList",
    "EdgesWrite",
    "EverythingClient",
    "Filtered",
    "FilteredList",
    "FilteredWrite",
    "Implementation",
    "ImplementationList",
    "ImplementationWrite",
    "Interface",
    "InterfaceList",
    "Left",
    "LeftList",
    "LeftTie",
    "LeftTieList",
    "LeftTieWrite",
    "LeftWrite",
    "Limits",
    "LimitsList",
    "LimitsWrite",
    "Lists",
    "ListsList",
    "ListsWrite",
    "Loud",
    "LoudList",
    "LoudWrite",
    "Mixed",
    "MixedList",
    "MixedWrite",
    "Narrower",
    "NarrowerList",
    "NarrowerWrite",
    "OnlyEdges",
    "OnlyEdgesList",
    "Orphan",
    "OrphanList",
    "OrphanWrite",
    "Partial",
    "PartialList",
    "Pointer",
    "PointerList",
    "PointerWrite",
    "Quiet",
    "QuietList",
    "QuietWrite",
    "Relations",
    "RelationsList",
    "RelationsWrite",
    "RequiredLists",
    "RequiredListsList",
    "RequiredListsWrite",
    "RequiredScalars",
    "RequiredScalarsList",
    "RequiredScalarsWrite",
    "Right",
    "RightList",
    "RightTie",
    "RightTieList",
    "RightTieWrite",
    "RightWrite",
    "Scalars",
    "ScalarsList",
    "ScalarsWrite",
    "Shortcut",
    "ShortcutList",
    "ShortcutWrite",
    "SpecialPointer",
    "SpecialPointerList",
    "SpecialPointerWrite",
    "Target",
    "TargetList",
    "TargetWrite",
    "Tie",
    "TieList",
    "TieWrite",
    "TwinElsewhere",
    "TwinElsewhereList",
    "TwinElsewhereWrite",
    "TwinEvery",
    "TwinEveryList",
    "TwinEveryWrite",
    "Typed",
    "TypedList",
    "TypedWrite",
    "VersionedV1",
    "VersionedV1List",
    "VersionedV1Write",
    "VersionedV2",
    "VersionedV2List",
    "VersionedV2Write",
]
