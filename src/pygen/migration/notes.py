"""What people are told about their code: what was done that changes a meaning, and what is left to them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One place in the code."""

    path: str
    line: int
    text: str
    instead: str = ""
    """What to write; empty where it was written already."""

    def __str__(self) -> str:
        said = f"{self.path}:{self.line}: {self.text}"
        return f"{said}. Instead: {self.instead}" if self.instead else said


@dataclass(frozen=True, slots=True)
class Rewritten:
    """One file, as it should be."""

    text: str
    notes: tuple[Note, ...]


MEANINGS = {
    "limit": "v1 read 25 unless it was told; `limit=25` keeps that, and without it all is read",
    "iterate": "v1's iterate gave lists; `.pages()` gives pages, and without it instances come one by one",
    "retrieve_connections": "v1 read what is connected; with_all() brings it one step far, with_ids() ids",
    "select": "v1 left out what had no match along the way: `required=True` keeps that",
    "search": 'v1 wanted all words of a search: `operator="AND"` keeps that, and without it one is enough',
    "graphql": "v1 gave the items of the first root field; client.graphql() gives all root fields by name",
    "delete": "v1 deleted what hung on an object, too; now only what is named is deleted",
}
"""Changed meanings, by what they are about."""

INSTEAD = {
    "azure_project": "Config(url=..., project=..., credentials=ClientCredentials(...)), or from_env()",
    "delete": "client.delete(client.deletion_plan(objects)) for what hangs on them as well",
}
