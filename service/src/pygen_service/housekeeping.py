"""The commands for what is kept: keys, a look at everything, copies, and an end to what is old."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygen.errors import PygenUserError
from pygen_service.arguments import add_storage, storage_of
from pygen_service.configuration import SCOPES

if TYPE_CHECKING:
    from pygen_service.storage.blobs import Blobs
    from pygen_service.storage.database import Database


def add_commands(commands: Any) -> None:
    """The parsers."""
    _add_keys(commands.add_parser("keys", help="API keys.").add_subparsers(required=True, metavar="ACTION"))
    doctor = commands.add_parser("doctor", help="Look whether everything is as it should be.")
    add_storage(doctor)
    doctor.set_defaults(run=_doctor)
    backup = commands.add_parser("backup", help="Copy catalogue and artifacts while the service runs.")
    add_storage(backup)
    backup.add_argument("target", type=Path, help="A new folder.")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser("restore", help="Make a backup the folder of a service.")
    add_storage(restore)
    restore.add_argument("source", type=Path, help="What `backup` made.")
    restore.set_defaults(run=_restore)
    prune = commands.add_parser("prune", help="Drop what is old; released versions are kept for ever.")
    add_storage(prune)
    prune.add_argument("--results", type=float, default=30, metavar="DAYS", help="Of /generate. Default: 30.")
    prune.add_argument("--labels", type=float, default=30, metavar="DAYS", help="Of `.dev`. Default: 30.")
    prune.add_argument("--jobs", type=float, default=7, metavar="DAYS", help="That are over. Default: 7.")
    prune.set_defaults(run=_prune)


def _add_keys(actions: Any) -> None:
    add = actions.add_parser("add", help="Make a key; it is shown once.")
    add_storage(add)
    add.add_argument("owner", help="Whose it is: a team, say. Packages belong to owners.")
    add.add_argument("--scope", action="append", choices=SCOPES, default=[], dest="scopes")
    add.add_argument("--prefix", action="append", default=[], dest="prefixes", help="Of names to register.")
    add.add_argument("--days", type=float, default=None, help="How long it is good. Default: for ever.")
    add.set_defaults(run=_add_key)
    listed = actions.add_parser("list", help="All keys, without their secrets.")
    add_storage(listed)
    listed.set_defaults(run=_list_keys)
    revoke = actions.add_parser("revoke", help="End a key.")
    add_storage(revoke)
    revoke.add_argument("id", help="The eight characters behind `pgk_`.")
    revoke.set_defaults(run=_revoke_key)


@contextmanager
def _opened(options: argparse.Namespace) -> Iterator[tuple[Database, Blobs]]:
    from pygen_service.service import open_storage  # it is much, and `serve` loads it while a child warms up

    database, blobs = open_storage(storage_of(options))
    try:
        yield database, blobs
    finally:
        database.close()


def _add_key(options: argparse.Namespace) -> None:
    from pygen_service.access.keys import Keys

    with _opened(options) as (database, _):
        print(Keys(database).add(options.owner, options.scopes or ["read"], options.prefixes, options.days))


def _list_keys(options: argparse.Namespace) -> None:
    from pygen_service.access.keys import Keys

    with _opened(options) as (database, _):
        for row in Keys(database).all():
            state = "revoked" if row["revoked"] else "good"
            print(f"{row['id']}  {row['owner']}  {row['scopes']}  {row['prefixes'] or '*'}  {state}")


def _revoke_key(options: argparse.Namespace) -> None:
    from pygen_service.access.keys import Keys

    with _opened(options) as (database, _):
        if not Keys(database).revoke(options.id):
            raise PygenUserError("PG603", f"There is no key {options.id} that is good.", "keys revoke")
    print(f"{options.id} is revoked; running services notice within 5 seconds")


def _doctor(options: argparse.Namespace) -> None:
    from pygen_service.storage import care

    with _opened(options) as (database, blobs):
        found = list(care.examine(database, blobs, options.folder))
    for thing in found:
        print(f"{'ok ' if thing.good else 'BAD'}  {thing.what}: {thing.said}")
    if not all(thing.good for thing in found):
        raise SystemExit(1)


def _backup(options: argparse.Namespace) -> None:
    from pygen_service.storage import care

    with _opened(options) as (database, blobs):
        copied = care.backup(database, blobs, options.target)
    print(f"{copied} blobs and the catalogue are in {options.target}")


def _restore(options: argparse.Namespace) -> None:
    from pygen_service.storage import care

    care.restore(options.source, options.folder)
    print(f"{options.folder} can be served; `pygen-service doctor` looks at all of it")


def _prune(options: argparse.Namespace) -> None:
    from pygen_service.storage import care

    with _opened(options) as (database, blobs):
        dropped = care.prune(
            database, blobs, results=options.results, labels=options.labels, jobs=options.jobs
        )
    print(", ".join(f"{number} {what}" for what, number in dropped.items()), "dropped")
