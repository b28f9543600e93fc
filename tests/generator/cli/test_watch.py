"""Noticing changed inputs, by content."""

from __future__ import annotations

from pathlib import Path

import pytest

from pygen.cli import watch


def test_only_inputs_whose_content_changed_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "own/python").mkdir(parents=True)
    template = tmp_path / "own/python/README.md.jinja"
    template.write_text("1")
    model, lock = tmp_path / "models/a.json", tmp_path / "pygen.lock"
    model.write_text("1")
    lock.write_text("1")
    (tmp_path / "notes.txt").write_text("not an input")

    def nothing() -> None:
        lock.write_text("1")  # touched, not changed

    def change() -> None:
        model.write_text("2")
        template.write_text("2")
        (tmp_path / "pyproject.toml").write_text("new")
        (tmp_path / "notes.txt").write_text("changed")

    def remove() -> None:
        model.unlink()

    happens = iter([nothing, change, remove])
    monkeypatch.setattr(watch.time, "sleep", lambda _: next(happens)())
    seen = watch.changes(tmp_path, ["own"])
    assert next(seen) == ["models/a.json", "own/python/README.md.jinja", "pyproject.toml"]
    assert next(seen) == ["models/a.json"]
