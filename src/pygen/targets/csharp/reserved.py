"""Names that generated code cannot give to parts of a model. A test compares them with the runtime."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OBJECT = _words("Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString")
"""What everything has: hiding it is a warning."""

CLIENT = OBJECT | _words("All DeleteAsync DeleteEdgesAsync FromEnvironment InstanceSpace Queries UpsertAsync")
"""Members of the client."""

CLASSES = _words("ViewTable DecodeColumn")
"""What every class of a view declares itself, and so cannot be called."""

FILES = _words("Client Queries")
"""Stems of the files that are there besides the views."""

_INSTANCE = _words("""
    Space ExternalId Version CreatedTime LastUpdatedTime DeletedTime Id UnknownProperties ViewTable
    DecodeColumn SetLink RelationAt OneAt ManyAt LinksAt LinkAt
""")
_WRITE = _words("ExistingVersion ValueAt SetAt")
_FIELDS = _words("""
    Exists In SameAs TextAt OrderedAt EnumAt BooleanAt JsonAt ListAt ReferenceAt PathAt
""")
_BASE = OBJECT | _INSTANCE | _WRITE | _FIELDS
NODE_MEMBERS = _BASE | {"NodeType"}
EDGE_MEMBERS = _BASE | {"EdgeType", "StartNode", "EndNode"}

ENUM_MEMBERS = OBJECT | _words("Id Deconstruct")
"""Members of what stands for an enum."""

QUERIES = OBJECT
"""Names no saved query can have."""

PARAMETERS = _words("""
    abstract as base bool break byte case catch char checked class const continue decimal default
    delegate do double else enum event explicit extern false finally fixed float for foreach goto if
    implicit in int interface internal is lock long namespace new null object operator out override
    params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
    string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
    void volatile while client found one t
""") | {f"found{depth}" for depth in range(1, 100)}
"""Names that nothing can have that a saved query is told: keywords, and what its method uses itself."""
