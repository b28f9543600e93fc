"""The filter language of the API, compiled to SQL with parameters; user text never enters a statement."""

from pygen_engine.filters.compiler import Where, compile_filter
from pygen_engine.filters.scope import Scope
from pygen_engine.filters.sql import Sql

__all__ = ["Scope", "Sql", "Where", "compile_filter"]
