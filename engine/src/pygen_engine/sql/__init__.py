"""The filter language of the API, compiled to SQL with parameters; user text never enters a statement."""

from pygen_engine.sql.compiler import Where, compile_filter
from pygen_engine.sql.pieces import Sql
from pygen_engine.sql.scope import Scope

__all__ = ["Scope", "Sql", "Where", "compile_filter"]
