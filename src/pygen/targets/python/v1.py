"""The names that cognite-pygen v1 gave: `names = "v1"`, for applications written with its packages.

Its cases, its words to keep away from, and its way to tell views of one external id apart. Where it refused a
model, lost a property or shadowed a name, the planner decides, as for all languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pygen.findings import Finding
from pygen.naming import Rules
from pygen.refs import ViewRef
from pygen.targets.python import reserved
from pygen.targets.python.language import PYTHON

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def pascal(text: str) -> str:
    """The parts between `_` with a capital each, and nothing else changed: `UPPER_NUM` -> `UPPERNUM`."""
    return _capitals(_started(text))


def snake(text: str) -> str:
    """Numbers are words: `value1` -> `value_1`; but for a last `3D`."""
    words = [word.lower() for part in _started(text).split("_") for word in _WORD.findall(part)]
    if words[-2:] == ["3", "d"]:
        words[-2:] = ["3d"]
    return "_".join(words)


def _capitals(text: str) -> str:
    return "".join(part[0].upper() + part[1:] for part in re.split("[-_ ]", text) if part)


def _started(text: str) -> str:
    return f"no{text}" if text[:1].isdigit() else text


_WAYS: tuple[Callable[[ViewRef], str], ...] = (
    lambda view: "",
    lambda view: f"v{_capitals(view.version)}",
    lambda view: f"s{_capitals(view.space)}",
    lambda view: f"v{_capitals(view.version)}s{_capitals(view.space)}",
)
"""What is put behind an external id that several have: the first way in which nobody else is called so."""


def base_names(views: Iterable[ViewRef]) -> tuple[dict[ViewRef, str], list[Finding]]:
    return dict(_told_apart(sorted(set(views)), 0)), []


def _told_apart(views: list[ViewRef], way: int) -> Iterator[tuple[ViewRef, str]]:
    groups: dict[str, list[ViewRef]] = defaultdict(list)
    for view in views:
        groups[view.external_id + _WAYS[way](view)].append(view)
    for name, group in groups.items():
        if len(group) == 1 or way + 1 == len(_WAYS):
            yield from ((view, name) for view in group)
        else:
            yield from _told_apart(group, way + 1)


_BUILTINS = reserved.words("""
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError
    BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning
    EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError
    FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
    ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
    OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError
    ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError
    SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError
    UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
    ValueError Warning ZeroDivisionError
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile
    complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format
    frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license
    list locals map max memoryview min next object oct open ord pow print property quit range repr reversed
    round set setattr slice sorted staticmethod str sum super tuple type vars zip
""")
"""As Python 3.11 has them: what an SDK is called does not depend on who generates it."""
_MEMBERS = reserved.words("""
    config content create_external_id_if_factory data deleted_time list_full parse_type properties query
    replace to_instances_apply to_instances_write
""")
_PARAMETERS = reserved.words("filter interval limit property replace retrieve_edges")
_CLASSES = reserved.words("DomainModel DomainModelList DomainModelWrite DomainModelWriteList")

PYTHON_V1 = replace(
    PYTHON,
    classes=Rules(pascal, reserved.CLASSES | _BUILTINS | _CLASSES),
    files=Rules(snake, PYTHON.files.reserved),
    members={
        kind: Rules(snake, rules.reserved | _BUILTINS | _MEMBERS) for kind, rules in PYTHON.members.items()
    },
    filters={**PYTHON.filters, "prefix": "{bare}_prefix"},
    filters_reserved={
        kind: names | _BUILTINS | _PARAMETERS for kind, names in PYTHON.filters_reserved.items()
    },
    relation_filters={"contains": "{name}"},
    bases=base_names,
    twins={"node": "Node", "edge": "Edge"},
    files_of_views=True,
)
