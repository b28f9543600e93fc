"""`pygen-service`: run it, and look after it."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from pygen.errors import PygenUserError, printable, separately
from pygen_service import housekeeping
from pygen_service.arguments import add_process, add_storage, port, said, storage_of, whole
from pygen_service.configuration import SCOPES, Configuration


def main(arguments: list[str] | None = None) -> None:
    """The console script."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except PygenUserError as error:
        for mistake in separately(error):
            print(f"pygen-service: error {mistake}", file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        print("pygen-service: stopped", file=sys.stderr)
        raise SystemExit(130) from None
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pygen-service", description="SDKs of data models over HTTP.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="Answer requests.")
    add_storage(serve)
    serve.add_argument("--host", default=said("HOST", "127.0.0.1"))
    serve.add_argument("--port", type=port, default=said("PORT", "8899"))
    serve.add_argument(
        "--anonymous",
        default=said("ANONYMOUS", ""),
        metavar="SCOPES",
        help=f"What may be done without a key, of {', '.join(SCOPES)}; `none` for nothing.",
    )
    serve.add_argument("--public-url", default=said("PUBLIC_URL", ""), help="How others reach it.")
    serve.add_argument(
        "--cdf",
        default=said("CDF", ""),
        metavar="URLS",
        help="Where models may be fetched from, beside https://<cluster>.cognitedata.com.",
    )
    serve.add_argument("--oidc-issuer", default=said("OIDC_ISSUER", ""), help="Whose tokens are believed.")
    serve.add_argument("--oidc-audience", default=said("OIDC_AUDIENCE", ""), help="Whom they are meant for.")
    serve.add_argument("--oidc-owner-claim", default=said("OIDC_OWNER_CLAIM", "pygen_owner"))
    serve.add_argument(
        "--memory", type=whole, default=said("MEMORY", "128"), metavar="MB", help="For what is asked often."
    )
    serve.add_argument("--no-jobs", action="store_true", help="Leave jobs to `pygen-service work`.")
    serve.add_argument(
        "--with-runtime", type=Path, metavar="FOLDER", help="List the packages of pygen in it."
    )
    signing = said("SIGNING_KEY", "")
    serve.add_argument(
        "--signing-key",
        type=Path,
        default=Path(signing) if signing else None,
        metavar="PEM",
        help="Sign npm packages with this private key, for `npm audit signatures`.",
    )
    serve.add_argument(
        "--drain",
        type=whole,
        default=said("DRAIN", "0"),
        metavar="SECONDS",
        help="How long to go on answering, and not to be ready, once it was told to end.",
    )
    serve.add_argument(
        "--statistics",
        action="store_true",
        default=bool(said("STATISTICS", "")),
        help="Count downloads and generations by day; never who asks.",
    )
    add_process(serve)
    serve.set_defaults(run=_serve)
    work = commands.add_parser("work", help="Do jobs that another process accepted; answers no requests.")
    add_storage(work)
    add_process(work)
    work.set_defaults(run=_work)
    housekeeping.add_commands(commands)
    return parser


def _serve(options: argparse.Namespace) -> None:
    from pygen_service import sockets
    from pygen_service.serving import serve

    listening = sockets.inherited()
    host, number = sockets.address(listening) if listening else (options.host, options.port)
    anonymous = None
    if options.anonymous:
        anonymous = frozenset(options.anonymous.replace(",", " ").split()) - {"none"}
        if not anonymous <= set(SCOPES):
            raise PygenUserError("PG612", f"Scopes are {', '.join(SCOPES)}.", "--anonymous")
    configuration = Configuration(
        folder=options.folder,
        host=host,
        port=number,
        database=options.database,
        blobs=options.blobs,
        public_url=options.public_url,
        cdf=frozenset(url.rstrip("/") for url in options.cdf.replace(",", " ").split()),
        oidc_issuer=options.oidc_issuer,
        oidc_audience=options.oidc_audience,
        oidc_owner_claim=options.oidc_owner_claim,
        anonymous=anonymous,
        memory_bytes=options.memory * 1024 * 1024,
        jobs=not options.no_jobs,
        drain_seconds=options.drain,
        statistics=options.statistics,
        signing_key=options.signing_key,
    )
    if options.with_runtime:
        _list_ours(configuration, options.with_runtime)
    _observe(options)
    place = printable(f"http://{host}:{number} (folder {options.folder})")
    print(f"serving at {place}; Ctrl-C stops", flush=True)
    serve(configuration, listening)


def _list_ours(configuration: Configuration, folder: Path) -> None:
    from pygen_service.registry.catalogue import Catalogue
    from pygen_service.registry.importing import KINDS, Importer
    from pygen_service.service import open_storage

    database, blobs = open_storage(configuration)
    try:
        found = [path for path in sorted(folder.iterdir()) if path.suffix in KINDS]
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        place = f"--with-runtime {folder}"
        raise PygenUserError("PG612", f"The folder cannot be read: {why}.", place, "Correct it.") from None
    try:
        for name in Importer(Catalogue(database), blobs).add(found):
            print(f"listed {name}", flush=True)
    finally:
        database.close()


def _work(options: argparse.Namespace) -> None:
    from pygen_service.service import Service

    async def working() -> None:
        service = Service.open(replace(storage_of(options), anonymous=frozenset()))
        stopped = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        await service.start()
        print("working; Ctrl-C stops", flush=True)
        await stopped.wait()
        await service.close()

    _observe(options)
    asyncio.run(working())


def _observe(options: argparse.Namespace) -> None:
    """What a process says while it runs, and to whom."""
    from pygen_service.operation import telemetry
    from pygen_service.operation.logs import to_stderr

    to_stderr()
    if options.telemetry:
        telemetry.start()
