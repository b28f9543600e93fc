"""`pygen-service`: run it, and look after it."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pygen.errors import PygenUserError, separately
from pygen_service.configuration import SCOPES, Configuration

if TYPE_CHECKING:
    from pygen_service.access.keys import Keys


def main(arguments: list[str] | None = None) -> None:
    """The console script."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except PygenUserError as error:
        for mistake in separately(error):
            print(f"pygen-service: error {mistake}", file=sys.stderr)
        raise SystemExit(1) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pygen-service", description="SDKs of data models over HTTP.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="Answer requests.")
    _storage(serve)
    serve.add_argument("--host", default=_said("HOST", "127.0.0.1"))
    serve.add_argument("--port", type=int, default=int(_said("PORT", "8899")))
    serve.add_argument(
        "--anonymous",
        default=_said("ANONYMOUS", ""),
        metavar="SCOPES",
        help=f"What may be done without a key, of {', '.join(SCOPES)}; `none` for nothing.",
    )
    serve.add_argument("--public-url", default=_said("PUBLIC_URL", ""), help="How others reach it.")
    serve.add_argument("--no-jobs", action="store_true", help="Leave jobs to `pygen-service work`.")
    serve.set_defaults(run=_serve)
    work = commands.add_parser("work", help="Do jobs that another process accepted; answers no requests.")
    _storage(work)
    work.set_defaults(run=_work)
    keys = commands.add_parser("keys", help="API keys.").add_subparsers(required=True, metavar="ACTION")
    add = keys.add_parser("add", help="Make a key; it is shown once.")
    _storage(add)
    add.add_argument("owner", help="Whose it is: a team, say. Packages belong to owners.")
    add.add_argument("--scope", action="append", choices=SCOPES, default=[], dest="scopes")
    add.add_argument("--prefix", action="append", default=[], dest="prefixes", help="Of names to register.")
    add.add_argument("--days", type=float, default=None, help="How long it is good. Default: for ever.")
    add.set_defaults(run=_add_key)
    listed = keys.add_parser("list", help="All keys, without their secrets.")
    _storage(listed)
    listed.set_defaults(run=_list_keys)
    revoke = keys.add_parser("revoke", help="End a key.")
    _storage(revoke)
    revoke.add_argument("id", help="The eight characters behind `pgk_`.")
    revoke.set_defaults(run=_revoke_key)
    return parser


def _said(name: str, default: str) -> str:
    return os.environ.get(f"PYGEN_SERVICE_{name}", default)


def _storage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", type=Path, default=Path(_said("FOLDER", "pygen-service")))
    parser.add_argument("--database", default=_said("DATABASE", "sqlite"), help="`sqlite`, or postgresql://")
    parser.add_argument("--blobs", choices=("folder", "database"), default=_said("BLOBS", "folder"))


def _configuration(options: argparse.Namespace) -> Configuration:
    return Configuration(folder=options.folder, database=options.database, blobs=options.blobs)


def _serve(options: argparse.Namespace) -> None:
    import uvicorn

    from pygen_service.operation.logs import to_stderr
    from pygen_service.web.app import create_app

    anonymous = None
    if options.anonymous:
        anonymous = frozenset(options.anonymous.replace(",", " ").split()) - {"none"}
        if not anonymous <= set(SCOPES):
            raise PygenUserError("PG612", f"Scopes are {', '.join(SCOPES)}.", "--anonymous")
    configuration = Configuration(
        folder=options.folder,
        host=options.host,
        port=options.port,
        database=options.database,
        blobs=options.blobs,
        public_url=options.public_url,
        anonymous=anonymous,
        jobs=not options.no_jobs,
    )
    to_stderr()
    app = create_app(configuration)
    print(
        f"serving at http://{options.host}:{options.port} (folder {options.folder}); Ctrl-C stops", flush=True
    )
    uvicorn.run(
        app,
        host=options.host,
        port=options.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=20,
    )


def _work(options: argparse.Namespace) -> None:
    from pygen_service.operation.logs import to_stderr
    from pygen_service.service import Service

    async def working() -> None:
        service = Service.open(replace(_configuration(options), anonymous=frozenset()))
        stopped = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        await service.start()
        print("working; Ctrl-C stops", flush=True)
        await stopped.wait()
        await service.close()

    to_stderr()
    asyncio.run(working())


def _add_key(options: argparse.Namespace) -> None:
    print(_keys(options).add(options.owner, options.scopes or ["read"], options.prefixes, options.days))


def _list_keys(options: argparse.Namespace) -> None:
    for row in _keys(options).all():
        state = "revoked" if row["revoked"] else "good"
        print(f"{row['id']}  {row['owner']}  {row['scopes']}  {row['prefixes'] or '*'}  {state}")


def _revoke_key(options: argparse.Namespace) -> None:
    if not _keys(options).revoke(options.id):
        raise PygenUserError("PG603", f"There is no key {options.id} that is good.", "keys revoke")
    print(f"{options.id} is revoked; running services notice within 5 seconds")


def _keys(options: argparse.Namespace) -> Keys:
    from pygen_service.access.keys import Keys
    from pygen_service.service import open_storage

    return Keys(open_storage(_configuration(options))[0])
