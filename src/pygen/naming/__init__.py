"""Names: the cases of languages, and a planner that gives everybody in a scope a name of their own.

`plan_names` decides all names of an SDK in one language. A language is a value of type `Language`: its
reserved words, its cases, and what comes with a class.
"""

from pygen.naming.base_names import base_names
from pygen.naming.cases import to_camel, to_pascal, to_snake, words
from pygen.naming.files import file_scope
from pygen.naming.language import Case, Language, Rules
from pygen.naming.names import Names, filters_of, plan_names
from pygen.naming.overrides import ALL_OTHERS, Overrides
from pygen.naming.scope import Plan, Scope, Wish

__all__ = [
    "ALL_OTHERS",
    "Case",
    "Language",
    "Names",
    "Overrides",
    "Plan",
    "Rules",
    "Scope",
    "Wish",
    "base_names",
    "file_scope",
    "filters_of",
    "plan_names",
    "to_camel",
    "to_pascal",
    "to_snake",
    "words",
]
