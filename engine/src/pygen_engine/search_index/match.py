"""Which instances match the words of a query, and how well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pygen_engine.catalog import View
from pygen_engine.errors import BadRequest
from pygen_engine.search_index.index import EXTERNAL_IDS, Indexed, indexed, refresh
from pygen_engine.search_index.tokens import tokens
from pygen_engine.sql.pieces import Sql
from pygen_engine.storage.store import Store

_MAX_TOKENS = 40
"""A compound statement has at most 500 parts: tokens times containers."""


class Hits(NamedTuple):
    """`matches` selects (id, score); `phrase` selects the ids that contain the whole query in a row."""

    matches: Sql
    phrase: Sql | None


def hits_of(
    store: Store, view: View, query: str, properties: Sequence[str] | None, *, all_words: bool, prefix: bool
) -> Hits | None:
    """None when there is no query, so everything matches. Brings the index up to date first."""
    columns = _columns(view, properties)
    if not query.strip():
        return None
    words = tokens(query)[:_MAX_TOKENS]
    refresh(store, list(columns))
    if not words or not columns:
        return Hits(Sql("SELECT 0 AS id, 0 AS score WHERE 0"), None)
    if all_words and len(columns) == 1:
        matches = _all_in_one(columns, words, prefix)
    else:
        matches = _scored(columns, words, prefix, all_words)
    return Hits(matches, _phrase(columns, words, prefix) if len(words) > 1 else None)


def _terms(words: list[str], prefix: bool) -> list[str]:
    return [_term(word, prefix and index == len(words) - 1) for index, word in enumerate(words)]


def _all_in_one(columns: dict[Indexed, list[str]], words: list[str], prefix: bool) -> Sql:
    """FTS5 intersects faster than we can count."""
    ((table, names),) = columns.items()
    chosen = f"{{{' '.join(names)}}}"
    match = " AND ".join(f"{chosen} : {term}" for term in _terms(words, prefix))
    return Sql(f"SELECT rowid AS id, 1 AS score FROM {table.table} WHERE {table.table} MATCH ?", (match,))


def _scored(columns: dict[Indexed, list[str]], words: list[str], prefix: bool, all_words: bool) -> Sql:
    """Every instance with one of the words (or all of them), and how many it has."""
    parts = [
        _select(table, names, term, index)
        for index, term in enumerate(_terms(words, prefix))
        for table, names in columns.items()
    ]
    having = f" HAVING count(DISTINCT word) = {len(words)}" if all_words else ""
    union = " UNION ALL ".join(part.text for part in parts)
    params = tuple(value for part in parts for value in part.params)
    return Sql(f"SELECT id, count(DISTINCT word) AS score FROM ({union}) GROUP BY id{having}", params)


def _columns(view: View, properties: Sequence[str] | None) -> dict[Indexed, list[str]]:
    tables = {container.number: indexed(container) for container in view.containers}
    columns: dict[Indexed, list[str]] = {}
    for name in view.mapped if properties is None else properties:
        mapped = view.mapped.get(name)
        if mapped is not None:
            table, column = tables[mapped.container.number], mapped.property.column
        elif name == "externalId":
            table, column = EXTERNAL_IDS, "external_id"
        else:
            raise BadRequest(f"Unknown property '{name}' in view '{view.id}'.")
        if column in table.columns:
            columns.setdefault(table, []).append(column)
    return columns


def _term(word: str, prefix: bool) -> str:
    return f'"{word}" *' if prefix else f'"{word}"'


def _select(table: Indexed, columns: list[str], term: str, word: int) -> Sql:
    match = f"{{{' '.join(columns)}}} : {term}"
    return Sql(f"SELECT rowid AS id, {word} AS word FROM {table.table} WHERE {table.table} MATCH ?", (match,))


def _phrase(columns: dict[Indexed, list[str]], words: list[str], prefix: bool) -> Sql:
    term = _term(" ".join(words), prefix)
    parts = [_select(table, names, term, 0) for table, names in columns.items()]
    text = " UNION ".join(f"SELECT id FROM ({part.text})" for part in parts)
    return Sql(text, tuple(value for part in parts for value in part.params))
