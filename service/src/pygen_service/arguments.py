"""Options that several commands have, with the environment variables that say the same."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from pygen_service.configuration import Configuration


def said(name: str, default: str) -> str:
    """What `PYGEN_SERVICE_<NAME>` says, or the default."""
    return os.environ.get(f"PYGEN_SERVICE_{name}", default)


def port(text: str) -> int:
    """A port to listen on."""
    number = whole(text)
    if number > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return number


def whole(text: str) -> int:
    """A number that is not negative; short enough for one that is meant."""
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0 on")
    return int(text)


def add_storage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", type=Path, default=Path(said("FOLDER", "pygen-service")))
    parser.add_argument("--database", default=said("DATABASE", "sqlite"), help="`sqlite`, or postgresql://")
    parser.add_argument(
        "--blobs",
        default=said("BLOBS", "folder"),
        help="`folder`, `database`, or a bucket: s3://, gs://, az://",
    )


def add_process(parser: argparse.ArgumentParser) -> None:
    """What every process that runs for long can be told."""
    parser.add_argument(
        "--telemetry",
        action="store_true",
        default=bool(said("TELEMETRY", "")),
        help="Send traces and metrics by OTLP, as the OTEL_* variables say.",
    )


def storage_of(options: argparse.Namespace) -> Configuration:
    return Configuration(folder=options.folder, database=options.database, blobs=options.blobs)
