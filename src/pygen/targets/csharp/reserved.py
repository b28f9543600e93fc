"""Names that generated code cannot give to parts of a model. A test compares them with the runtime."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OBJECT = _words("Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString")
"""What everything has: hiding it is a warning."""

CLIENT = OBJECT | _words("All DeleteAsync DeleteEdgesAsync FromEnvironment InstanceSpace UpsertAsync")
"""Members of the client."""

CLASSES = _words("ViewTable DecodeColumn")
"""What every class of a view declares itself, and so cannot be called."""

FILES = _words("Client")
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
