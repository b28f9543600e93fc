"""A service that cannot begin says why, and not that its address is taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from service.running import free_port

from pygen_service.configuration import Configuration
from pygen_service.making.children import Children
from pygen_service.serving import serve


def test_a_child_that_does_not_start_is_no_matter_of_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(self: Children) -> None:
        raise RuntimeError("a child process could not be started")

    monkeypatch.setattr(Children, "warm", broken)
    with pytest.raises(SystemExit) as caught:
        serve(Configuration(tmp_path / "data", port=free_port()))
    assert caught.value.code == 3
