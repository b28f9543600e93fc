"""Full text search on FTS5: what a word is, keeping the index up to date, and who matches a query."""

from pygen_engine.search_index.match import Hits, hits_of

__all__ = ["Hits", "hits_of"]
