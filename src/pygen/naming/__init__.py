"""Names: the cases of languages, and a planner that gives everybody in a scope a name of their own."""

from pygen.naming.cases import to_camel, to_pascal, to_snake, words
from pygen.naming.files import file_scope, reserved_file
from pygen.naming.scope import Plan, Scope, Wish
from pygen.naming.views import Overrides, base_names

__all__ = [
    "Overrides",
    "Plan",
    "Scope",
    "Wish",
    "base_names",
    "file_scope",
    "reserved_file",
    "to_camel",
    "to_pascal",
    "to_snake",
    "words",
]
