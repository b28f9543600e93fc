"""The filter language of the API, compiled to SQL with parameters; user text never enters a statement."""

from pygen_runtime.local.filters.compiler import Where, compile_filter
from pygen_runtime.local.filters.scope import Scope
from pygen_runtime.local.filters.sql import Sql

__all__ = ["Scope", "Sql", "Where", "compile_filter"]
