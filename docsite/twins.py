"""Every page as Markdown at the place its source has, and llms.txt: an index of them for agents."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_DIRECTIVE = re.compile(r"^::: (\S+)\n(?:    options:\n      .*\n?)?", re.MULTILINE)
_POINTER = re.compile(r"^\[\]\(\{#\S+\}|\[\]\(\)\{#[^}]+\}", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s")


def twin(markdown: str) -> str:
    """The text of a page that needs no site: directives of the reference become what they stand for."""
    text = _POINTER.sub("", _DIRECTIVE.sub(lambda found: _described(found[1]), markdown))
    return re.sub(r"`\]\[[\w.]+\]", "`]", text)


def _described(path: str) -> str:
    module, _, name = path.rpartition(".")
    value = getattr(importlib.import_module(module), name)
    parts = [f"### {name}"]
    if callable(value) or inspect.isclass(value):
        parts.append(f"```python\n{'class ' if inspect.isclass(value) else ''}{name}{_signature(value)}\n```")
        parts.append(inspect.getdoc(value) or "")
    if inspect.isclass(value):
        parts += [
            f"- `{member}{_signature(function)}`: {_first_sentence(inspect.getdoc(function) or '')}"
            for member, function in _members(value)
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _members(value: type) -> Iterator[tuple[str, Any]]:
    for name, member in inspect.getmembers_static(value, inspect.isroutine):
        module = getattr(member, "__module__", None) or ""
        if not name.startswith("_") and module.startswith(("pygen", "pyspark_cdf")):
            yield name, member


def _signature(value: Any) -> str:
    try:
        return str(inspect.signature(value))
    except (NameError, TypeError, ValueError):  # some annotations exist for type checkers only
        return "(...)"


def _first_sentence(text: str) -> str:
    return _SENTENCE.split(" ".join(text.split()), maxsplit=1)[0]


def llms(name: str, about: str, sections: Iterable[tuple[str, list[tuple[str, str, str]]]]) -> str:
    """An index as https://llmstxt.org describes it: sections of (title, place, what it is about)."""
    parts = [f"# {name}\n\n> {about}\n"]
    for title, pages in sections:
        lines = [
            f"- [{page}]({place}): {text}" if text else f"- [{page}]({place})" for page, place, text in pages
        ]
        parts.append(f"## {title}\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def about(markdown: str) -> str:
    """The first sentence of a page, without its links."""
    for block in markdown.split("\n\n"):
        text = block.strip()
        if text and not text.startswith(("#", "|", "```", "<", "!", "-", "[](", ":::")):
            plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
            return _first_sentence(plain)
    return ""


def write(site: Path, place: str, text: str) -> None:
    target = site / place
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
