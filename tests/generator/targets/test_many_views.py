"""As many views as a project may have."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.golden.checkers import ruff_complaints
from generator.golden.small import synthetic

from .making import generated, imported


def test_five_hundred_views(tmp_path: Path) -> None:
    files = generated(synthetic(500, 20)).files
    assert (
        sum(path.endswith(".py") for path in files) == 504
    )  # with the client, the package, its tools for language models and the types of edges
    with imported(files, tmp_path) as made:
        assert len(made.__all__) == 500 * 3 + 3
        assert made.View7.__doc__ == "View number 7."
        loaded = [name for name in sys.modules if name.startswith("made_sdk.")]
        assert loaded == ["made_sdk.view7"], "its neighbours stay where they are"
        made.View7(space="s", external_id="e", property0="x")
        assert [name for name in sys.modules if name.startswith("made_sdk.")] == loaded
    assert ruff_complaints([tmp_path / "made_sdk"]) == ""
