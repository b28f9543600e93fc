"""Telling how far a write has come."""

from __future__ import annotations

import sys

import pytest
from runtime.handmade_sdk import BladeWrite, WindClient

from pygen_runtime import MissingExtra, WriteError
from pygen_runtime.instances.writing.results import Progress


def test_a_bar_is_shown_and_taken_away(capsys: pytest.CaptureFixture[str]) -> None:
    with WindClient.local() as client:
        client.upsert([BladeWrite(external_id=f"b{n}") for n in range(5)], progress=True)
        client.delete("b1", progress=True)
        assert client.blade.count() == 4


def test_a_bar_without_the_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    with WindClient.local() as client, pytest.raises(MissingExtra, match=r"pygen-runtime\[progress\]"):
        client.upsert(BladeWrite(external_id="b"), progress=True)


def test_what_failed_is_not_counted() -> None:
    seen: list[Progress] = []
    blades = [BladeWrite(external_id=f"b{n}") for n in range(1000)]
    with WindClient.local() as client, pytest.raises(WriteError):
        wrong = BladeWrite(external_id="wrong", maker="nobody")
        client.upsert([*blades, wrong], auto_create_direct_relations=False, progress=seen.append)
    assert seen == [Progress(1000, 1001, "upsert")]
