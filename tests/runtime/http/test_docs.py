"""What the pages on connecting, errors, logging, async and resources say is true."""

from __future__ import annotations

import logging
import sys
import threading
from types import SimpleNamespace

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token as OfficialToken
from runtime.handmade_sdk import WindClient
from runtime.plant import local_client
from snippets import run_page

from pygen_engine.serving import serving

TOML = """
[cognite]
project = "my-project"
cdf_cluster = "westeurope-1"
token = "t"
"""


def test_connecting(monkeypatch, tmp_path):
    for name, value in {"CDF_CLUSTER": "c", "CDF_PROJECT": "p", "CDF_TOKEN": "t"}.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "config.toml").write_text(TOML)
    (tmp_path / "other.toml").write_text(TOML.replace("cognite", "production"))
    for name in (".env", "prod.env"):
        (tmp_path / name).write_text("CDF_TOKEN=t")
    monkeypatch.chdir(tmp_path)
    azure = {name: lambda *_: Lender() for name in ("ManagedIdentityCredential", "CertificateCredential")}
    monkeypatch.setitem(sys.modules, "azure", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "azure.identity", SimpleNamespace(**azure))
    names = run_page("runtime/connecting.md")
    with serving(None, [WindClient._package.model()], "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        config = ClientConfig("job", "local", OfficialToken("t"), base_url=server.url)
        assert names["handle"](CogniteClient(config), {}) == {"turbines": 0}
        server.shutdown()


def test_datapoints():
    local_client().close()  # which makes the package of the plant
    run_page("runtime/datapoints.md")


def test_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run_page("runtime/files.md")


def test_mirror(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run_page("runtime/mirror.md")


class Lender:
    """Looks like a credential of azure-identity."""

    def get_token(self, *scopes):
        raise AssertionError("nothing is asked on this page")


def test_errors():
    names = run_page("runtime/errors.md")

    class Client:
        class spaces:
            @staticmethod
            def create(items):
                cause = names["ApiError"]("bad name", status=400)
                raise names["WriteError"](
                    "stopped", failed=items[:1], not_attempted=items[1:], causes=[cause]
                )

    assert names["write"](Client, ["a", "b"]) == ["a", "b"]


@pytest.fixture
def quiet():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_logging(quiet):
    run_page("runtime/logging.md")


def test_async():
    run_page("runtime/async.md")


def test_resources():
    run_page("runtime/resources.md")
