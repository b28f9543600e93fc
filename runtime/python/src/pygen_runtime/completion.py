"""Completion inside the lambdas of conditions and branches, for IPython: `list(where=lambda t: t.`

What a lambda will be called with stands nowhere a completer looks. Here it is known from what takes
the lambda.
Nothing is requested and no code of others is run: only attributes of clients, queries and fields are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from .errors import PygenError
from .filters.connections import ConnectionField, RelationsField
from .filters.fields import Field
from .filters.view_fields import EdgeFields, NodeFields, fields_of
from .instances.spec import View
from .reading.asked import TYPED
from .reading.builder.selection import Selection
from .reading.verbs.view_api import ViewAPI

_ASKED = re.compile(r"([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)\.(\w*)$")
_LAMBDA = re.compile(r"\blambda\s+([A-Za-z_]\w*)\s*:")
_KEYWORD = re.compile(r"(\w+)\s*=\s*$")
_STEP = re.compile(r"\s*\.\s*([A-Za-z_]\w*)$")
_NAME = re.compile(r"(?<![\w.])([A-Za-z_]\w*)$")
_OURS = (NodeFields, EdgeFields, Field, ConnectionField)
_OPENED = {")": "(", "]": "[", "}": "{"}


def offer() -> None:
    """In a session of IPython, complete there from now on."""
    try:
        from IPython.core.completer import SimpleCompletion, context_matcher
        from IPython.core.getipython import get_ipython
    except ImportError:  # IPython before 8.6
        return
    shell: Any = get_ipython()
    matchers: list[Any] = getattr(getattr(shell, "Completer", None), "custom_matchers", None) or []
    if shell is None or any(getattr(known, "of_pygen", False) for known in matchers):
        return

    @context_matcher()  # type: ignore[untyped-decorator]
    def matcher(context: Any) -> dict[str, Any]:
        lines = context.full_text.split("\n")[: context.cursor_line + 1]
        lines[-1] = lines[-1][: context.cursor_position]
        begun, names = members("\n".join(lines), shell.user_ns)
        return {"completions": [SimpleCompletion(name) for name in names], "matched_fragment": begun}

    matcher.of_pygen = True
    shell.Completer.custom_matchers.append(matcher)


def members(text: str, names: Mapping[str, Any]) -> tuple[str, list[str]]:
    """What is begun at the end of the text, and what it may become: a member of what a lambda is given."""
    asked = _ASKED.search(text)
    if asked is None:
        return "", []
    value = _given(asked[1], text[: asked.start()], names)
    for name in asked[2].split(".")[1:]:
        value = _member(value, name)
    if value is None:
        return "", []
    known = [name for name in dir(value) if not name.startswith("_") and name.startswith(asked[3])]
    return asked[3], known


def _given(name: str, before: str, names: Mapping[str, Any]) -> Any:
    """What the innermost lambda with that parameter is called with."""
    for begun in reversed([found for found in _LAMBDA.finditer(before) if found[1] == name]):
        at = _opening(before, begun.start())
        if at is not None:
            keyword = _KEYWORD.search(before[: begun.start()])
            return _argument(before[:at], keyword[1] if keyword else "", names)
    return None


def _argument(called: str, keyword: str, names: Mapping[str, Any]) -> Any:
    """What a lambda is called with that the function at the end of the text is given."""
    step = _STEP.search(called)
    owner = None if step is None else _value(called[: step.start()], names)
    verb = step[1] if step else ""
    if isinstance(owner, Selection):
        if verb.startswith("with_"):
            branch = _branch(owner, verb)
            return _fields(branch._asked.view) if branch is not None and keyword == "until" else branch
        return _fields(owner._asked.view) if verb == "where" else None
    if isinstance(owner, ViewAPI):
        return _fields(owner._view) if keyword == "where" else None
    if isinstance(owner, ConnectionField | RelationsField):
        connected = owner._connect() if isinstance(owner, RelationsField) else owner._connected
        return _fields(connected.edge_view if keyword == "edge" else connected.target)
    return None


def _branch(owner: Selection[Any, Any], verb: str) -> Selection[Any, Any] | None:
    """What the function of a branch is given."""
    given: list[Selection[Any, Any]] = []

    def chosen(selection: Selection[Any, Any]) -> Selection[Any, Any]:
        given.append(selection)
        return selection

    with suppress(PygenError, AttributeError):  # no such connection
        getattr(owner, verb)(chosen)
    return given[0] if given else None


def _fields(view: View | None) -> Any:
    return None if view is None else fields_of(view, TYPED.related)


def _value(text: str, names: Mapping[str, Any]) -> Any:
    """The client, API, query or field that the end of the text stands for."""
    if text.endswith(")"):
        at = _opening(text, len(text) - 1)
        step = None if at is None else _STEP.search(text[:at])
        owner = None if step is None else _value(text[: step.start()], names)
        return _after(owner, step[1]) if step else None
    step = _STEP.search(text)
    if step is None:
        name = _NAME.search(text)
        if name is None:
            return None
        return names[name[1]] if name[1] in names else _given(name[1], text[: name.start()], names)
    owner = _value(text[: step.start()], names)
    return _member(owner, step[1])


def _member(owner: Any, name: str) -> Any:
    """Of what is ours, any; of what others made, only what is stored in it."""
    if not isinstance(owner, _OURS) and not hasattr(type(owner), "_package"):
        return getattr(owner, "__dict__", {}).get(name)
    with suppress(PygenError, AttributeError):  # not yet spelled to its end
        return getattr(owner, name)
    return None


def _after(owner: Any, verb: str) -> Any:
    """What a step of a query gives: the conditions of its arguments do not matter here."""
    if isinstance(owner, ViewAPI):
        return owner.query() if verb == "query" else None
    return owner if isinstance(owner, Selection) else None


def _opening(text: str, end: int) -> int | None:
    """Where the bracket opens that is still open, or that closes, at this place."""
    closed = [] if end >= len(text) or text[end] not in _OPENED else [_OPENED[text[end]]]
    quoted = ""
    for at in range(end - 1, -1, -1):
        char = text[at]
        if quoted:
            quoted = "" if char == quoted else quoted
        elif char in "\"'":
            quoted = char
        elif char in _OPENED:
            closed.append(_OPENED[char])
        elif char in "([{":
            if not closed:
                return at if char == "(" else None
            if closed.pop() != char:
                return None
            if not closed and end < len(text) and text[end] in _OPENED:
                return at
    return None
