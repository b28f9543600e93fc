"""Client of every:Everything(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

if _t.TYPE_CHECKING:
    from .base import AsyncBaseAPI, BaseAPI
    from .both import AsyncBothAPI, BothAPI
    from .both_edge import AsyncBothEdgeAPI, BothEdgeAPI
    from .both_tie import AsyncBothTieAPI, BothTieAPI
    from .defaults import AsyncDefaultsAPI, DefaultsAPI
    from .diamond import AsyncDiamondAPI, DiamondAPI
    from .different import AsyncDifferentAPI, DifferentAPI
    from .edge_child import AsyncEdgeChildAPI, EdgeChildAPI
    from .edge_values import AsyncEdgeValuesAPI, EdgeValuesAPI
    from .edges_ import AsyncEdgesAPI, EdgesAPI
    from .filtered import AsyncFilteredAPI, FilteredAPI
    from .implementation import AsyncImplementationAPI, ImplementationAPI
    from .interface import AsyncInterfaceAPI, InterfaceAPI
    from .left import AsyncLeftAPI, LeftAPI
    from .left_tie import AsyncLeftTieAPI, LeftTieAPI
    from .limits import AsyncLimitsAPI, LimitsAPI
    from .lists import AsyncListsAPI, ListsAPI
    from .loud import AsyncLoudAPI, LoudAPI
    from .mixed import AsyncMixedAPI, MixedAPI
    from .narrower import AsyncNarrowerAPI, NarrowerAPI
    from .only_edges import AsyncOnlyEdgesAPI, OnlyEdgesAPI
    from .orphan import AsyncOrphanAPI, OrphanAPI
    from .partial import AsyncPartialAPI, PartialAPI
    from .pointer import AsyncPointerAPI, PointerAPI
    from .quiet import AsyncQuietAPI, QuietAPI
    from .relations import AsyncRelationsAPI, RelationsAPI
    from .required_lists import AsyncRequiredListsAPI, RequiredListsAPI
    from .required_scalars import AsyncRequiredScalarsAPI, RequiredScalarsAPI
    from .right import AsyncRightAPI, RightAPI
    from .right_tie import AsyncRightTieAPI, RightTieAPI
    from .scalars import AsyncScalarsAPI, ScalarsAPI
    from .shortcut import AsyncShortcutAPI, ShortcutAPI
    from .special_pointer import AsyncSpecialPointerAPI, SpecialPointerAPI
    from .target import AsyncTargetAPI, TargetAPI
    from .tie import AsyncTieAPI, TieAPI
    from .twin_elsewhere import AsyncTwinElsewhereAPI, TwinElsewhereAPI
    from .twin_every import AsyncTwinEveryAPI, TwinEveryAPI
    from .typed import AsyncTypedAPI, TypedAPI
    from .versioned_v1 import AsyncVersionedV1API, VersionedV1API
    from .versioned_v2 import AsyncVersionedV2API, VersionedV2API

_PACKAGE = _p.Package(
    name=__package__ or "",
    instance_space="every_instances",
    models=(("every", "Everything", "v1"),),
    classes={
        "base": "Base",
        "both": "Both",
        "both_edge": "BothEdge",
        "both_tie": "BothTie",
        "defaults": "Defaults",
        "diamond": "Diamond",
        "different": "Different",
        "edge_child": "EdgeChild",
        "edge_values": "EdgeValues",
        "edges_": "Edges",
        "filtered": "Filtered",
        "implementation": "Implementation",
        "interface": "Interface",
        "left": "Left",
        "left_tie": "LeftTie",
        "limits": "Limits",
        "lists": "Lists",
        "loud": "Loud",
        "mixed": "Mixed",
        "narrower": "Narrower",
        "only_edges": "OnlyEdges",
        "orphan": "Orphan",
        "partial": "Partial",
        "pointer": "Pointer",
        "quiet": "Quiet",
        "relations": "Relations",
        "required_lists": "RequiredLists",
        "required_scalars": "RequiredScalars",
        "right": "Right",
        "right_tie": "RightTie",
        "scalars": "Scalars",
        "shortcut": "Shortcut",
        "special_pointer": "SpecialPointer",
        "target": "Target",
        "tie": "Tie",
        "twin_elsewhere": "TwinElsewhere",
        "twin_every": "TwinEvery",
        "typed": "Typed",
        "versioned_v1": "VersionedV1",
        "versioned_v2": "VersionedV2",
    },
    generator="pygen 0.1.0",
    lock="golden",
    spi=5,
)


class EverythingClient(_p.Client, package=_PACKAGE):
    """Reads and writes every:Everything(v1)."""

    base: BaseAPI
    both: BothAPI
    both_edge: BothEdgeAPI
    both_tie: BothTieAPI
    defaults: DefaultsAPI
    diamond: DiamondAPI
    different: DifferentAPI
    edge_child: EdgeChildAPI
    edge_values: EdgeValuesAPI
    edges_: EdgesAPI
    filtered: FilteredAPI
    implementation: ImplementationAPI
    interface: InterfaceAPI
    left: LeftAPI
    left_tie: LeftTieAPI
    limits: LimitsAPI
    lists: ListsAPI
    loud: LoudAPI
    mixed: MixedAPI
    narrower: NarrowerAPI
    only_edges: OnlyEdgesAPI
    orphan: OrphanAPI
    partial: PartialAPI
    pointer: PointerAPI
    quiet: QuietAPI
    relations: RelationsAPI
    required_lists: RequiredListsAPI
    required_scalars: RequiredScalarsAPI
    right: RightAPI
    right_tie: RightTieAPI
    scalars: ScalarsAPI
    shortcut: ShortcutAPI
    special_pointer: SpecialPointerAPI
    target: TargetAPI
    tie: TieAPI
    twin_elsewhere: TwinElsewhereAPI
    twin_every: TwinEveryAPI
    typed: TypedAPI
    versioned_v1: VersionedV1API
    versioned_v2: VersionedV2API


class AsyncEverythingClient(_p.AsyncClient, package=_PACKAGE):
    """The same as EverythingClient, without blocking."""

    base: AsyncBaseAPI
    both: AsyncBothAPI
    both_edge: AsyncBothEdgeAPI
    both_tie: AsyncBothTieAPI
    defaults: AsyncDefaultsAPI
    diamond: AsyncDiamondAPI
    different: AsyncDifferentAPI
    edge_child: AsyncEdgeChildAPI
    edge_values: AsyncEdgeValuesAPI
    edges_: AsyncEdgesAPI
    filtered: AsyncFilteredAPI
    implementation: AsyncImplementationAPI
    interface: AsyncInterfaceAPI
    left: AsyncLeftAPI
    left_tie: AsyncLeftTieAPI
    limits: AsyncLimitsAPI
    lists: AsyncListsAPI
    loud: AsyncLoudAPI
    mixed: AsyncMixedAPI
    narrower: AsyncNarrowerAPI
    only_edges: AsyncOnlyEdgesAPI
    orphan: AsyncOrphanAPI
    partial: AsyncPartialAPI
    pointer: AsyncPointerAPI
    quiet: AsyncQuietAPI
    relations: AsyncRelationsAPI
    required_lists: AsyncRequiredListsAPI
    required_scalars: AsyncRequiredScalarsAPI
    right: AsyncRightAPI
    right_tie: AsyncRightTieAPI
    scalars: AsyncScalarsAPI
    shortcut: AsyncShortcutAPI
    special_pointer: AsyncSpecialPointerAPI
    target: AsyncTargetAPI
    tie: AsyncTieAPI
    twin_elsewhere: AsyncTwinElsewhereAPI
    twin_every: AsyncTwinEveryAPI
    typed: AsyncTypedAPI
    versioned_v1: AsyncVersionedV1API
    versioned_v2: AsyncVersionedV2API
