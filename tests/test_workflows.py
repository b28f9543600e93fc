"""Workflows run other people's code with our rights: each action is the commit that was looked at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = [
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    *sorted((ROOT / "src/pygen/scaffold/template").glob("*.yml.j2")),
]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit_and_say_their_version(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for use in re.findall(r"uses: (.*)", text):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}  # v\d+(\.\d+)+", use), use


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_that_check_code_out_keep_no_credentials_and_have_no_rights(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if "actions/checkout" in text:
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")
        assert "permissions: { contents: read }" in text
