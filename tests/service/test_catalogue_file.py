"""A catalogue that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from pygen.errors import PygenUserError
from pygen_service.registry.catalogue import Catalogue
from pygen_service.storage.database import Sqlite
from pygen_service.storage.schema import STEPS, migrate


def test_a_file_that_is_no_catalogue_is_named(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    file.write_bytes(b"junk" * 4000)
    with pytest.raises(PygenUserError) as caught:
        Sqlite(file).rows("SELECT 1")
    assert caught.value.code == "PG612" and caught.value.where == str(file)


def test_names_of_npm_are_kept_when_other_registries_come(tmp_path: Path) -> None:
    database = Sqlite(tmp_path / "catalogue.sqlite")
    with database.session() as session:
        session.run("CREATE TABLE steps (number INTEGER PRIMARY KEY)")
        for number, step in enumerate(STEPS[:-1], 1):
            for statement in step:
                session.run(statement)
            session.run("INSERT INTO steps (number) VALUES (?)", number)
        session.run("INSERT INTO packages (name, owner, public, created) VALUES ('acme-wind', 'a', 0, 0)")
        session.run("INSERT INTO npm_names (name, package) VALUES ('@acme/wind', 'acme-wind')")
    migrate(database)
    assert Catalogue(database).named("npm", "@acme/wind") == ("acme-wind", [])
    assert Catalogue(database).named("nuget", "@acme/wind") is None
    database.close()
