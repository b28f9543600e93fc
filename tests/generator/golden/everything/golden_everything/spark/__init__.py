"""The views of every:Everything(v1) in Spark: needs `pygen-runtime[spark]`."""

from __future__ import annotations

import typing as _t

import pygen_spark.spi as _s
from pygen_runtime.lazy import lazy_exports

if _t.TYPE_CHECKING:
    from .base import Base
    from .both import Both
    from .both_edge import BothEdge
    from .both_tie import BothTie
    from .defaults import Defaults
    from .diamond import Diamond
    from .different import Different
    from .edge_child import EdgeChild
    from .edge_values import EdgeValues
    from .edges_ import Edges
    from .filtered import Filtered
    from .implementation import Implementation
    from .interface import Interface
    from .left import Left
    from .left_tie import LeftTie
    from .limits import Limits
    from .lists import Lists
    from .loud import Loud
    from .mixed import Mixed
    from .narrower import Narrower
    from .only_edges import OnlyEdges
    from .orphan import Orphan
    from .partial import Partial
    from .pointer import Pointer
    from .quiet import Quiet
    from .relations import Relations
    from .required_lists import RequiredLists
    from .required_scalars import RequiredScalars
    from .right import Right
    from .right_tie import RightTie
    from .scalars import Scalars
    from .shortcut import Shortcut
    from .special_pointer import SpecialPointer
    from .target import Target
    from .tie import Tie
    from .twin_elsewhere import TwinElsewhere
    from .twin_every import TwinEvery
    from .typed import Typed
    from .versioned_v1 import VersionedV1
    from .versioned_v2 import VersionedV2
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "base": ("Base",),
            "both": ("Both",),
            "both_edge": ("BothEdge",),
            "both_tie": ("BothTie",),
            "defaults": ("Defaults",),
            "diamond": ("Diamond",),
            "different": ("Different",),
            "edge_child": ("EdgeChild",),
            "edge_values": ("EdgeValues",),
            "edges_": ("Edges",),
            "filtered": ("Filtered",),
            "implementation": ("Implementation",),
            "interface": ("Interface",),
            "left": ("Left",),
            "left_tie": ("LeftTie",),
            "limits": ("Limits",),
            "lists": ("Lists",),
            "loud": ("Loud",),
            "mixed": ("Mixed",),
            "narrower": ("Narrower",),
            "only_edges": ("OnlyEdges",),
            "orphan": ("Orphan",),
            "partial": ("Partial",),
            "pointer": ("Pointer",),
            "quiet": ("Quiet",),
            "relations": ("Relations",),
            "required_lists": ("RequiredLists",),
            "required_scalars": ("RequiredScalars",),
            "right": ("Right",),
            "right_tie": ("RightTie",),
            "scalars": ("Scalars",),
            "shortcut": ("Shortcut",),
            "special_pointer": ("SpecialPointer",),
            "target": ("Target",),
            "tie": ("Tie",),
            "twin_elsewhere": ("TwinElsewhere",),
            "twin_every": ("TwinEvery",),
            "typed": ("Typed",),
            "versioned_v1": ("VersionedV1",),
            "versioned_v2": ("VersionedV2",),
        },
    )

register_views = _s.RegisterViews(__name__)

__all__ = [
    "Base",
    "Both",
    "BothEdge",
    "BothTie",
    "Defaults",
    "Diamond",
    "Different",
    "EdgeChild",
    "EdgeValues",
    "Edges",
    "Filtered",
    "Implementation",
    "Interface",
    "Left",
    "LeftTie",
    "Limits",
    "Lists",
    "Loud",
    "Mixed",
    "Narrower",
    "OnlyEdges",
    "Orphan",
    "Partial",
    "Pointer",
    "Quiet",
    "Relations",
    "RequiredLists",
    "RequiredScalars",
    "Right",
    "RightTie",
    "Scalars",
    "Shortcut",
    "SpecialPointer",
    "Target",
    "Tie",
    "TwinElsewhere",
    "TwinEvery",
    "Typed",
    "VersionedV1",
    "VersionedV2",
    "register_views",
]
