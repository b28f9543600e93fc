"""A catalogue that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from pygen.errors import PygenUserError
from pygen_service.storage.database import Sqlite


def test_a_file_that_is_no_catalogue_is_named(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    file.write_bytes(b"junk" * 4000)
    with pytest.raises(PygenUserError) as caught:
        Sqlite(file).rows("SELECT 1")
    assert caught.value.code == "PG612" and caught.value.where == str(file)
