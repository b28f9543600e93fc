"""The entry of a version in a project's changelog."""

from __future__ import annotations

import re

_SECTION = re.compile(r"^## +\[?(?P<title>[^\]\s]+)", re.MULTILINE)


def with_entry(changelog: str, version: str, text: str) -> str:
    """The changelog with a section of that version: the newest, below what is not released yet."""
    ends = "\r\n" if "\r\n" in changelog else "\n"
    before = changelog.replace("\r\n", "\n")
    sections = [match for match in _SECTION.finditer(before) if match["title"].casefold() != "unreleased"]
    if any(match["title"] == version for match in sections):
        return changelog
    place = sections[0].start() if sections else len(before)
    head, rest = before[:place].rstrip("\n"), before[place:]
    whole = f"{head}\n\n" * bool(head) + f"## {version}\n\n{text.strip()}\n" + f"\n{rest}" * bool(rest)
    return whole.replace("\n", ends)
