"""A PostgreSQL of our own, as Debian has it: on loopback, in a folder that is gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from service.running import free_port

_PLACES = ("/usr/local/bin", *sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True))


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), *_PLACES]))


@contextmanager
def server() -> Iterator[str]:
    """The URL of an empty database."""
    initdb, pg_ctl = _program("initdb"), _program("pg_ctl")
    if initdb is None or pg_ctl is None:
        pytest.skip("PostgreSQL is not installed here")
    user: dict[str, Any] = {}
    folder = Path(tempfile.mkdtemp(prefix="pygen-postgresql-"))
    if os.getuid() == 0:  # it refuses to run as root
        try:
            account = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
        user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    data, port = folder / "data", free_port()

    def run(*command: str) -> None:
        subprocess.run(command, check=True, capture_output=True, cwd=folder, **user)

    run(initdb, "--pgdata", str(data), "--auth", "trust", "--username", "pygen", "--encoding", "UTF8")
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
    control = [pg_ctl, "--pgdata", str(data), "--wait"]
    run(*control, "--log", str(folder / "log"), "--options", options, "start")
    try:
        yield f"postgresql://pygen@127.0.0.1:{port}/postgres"
    finally:
        run(*control, "--mode", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
