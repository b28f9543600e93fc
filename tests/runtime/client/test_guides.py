"""The code of the guides for Functions, Streamlit and notebooks, against a served engine."""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from runtime.handmade_sdk import WindClient, WindTurbineWrite
from snippets import run_page

from pygen_engine.serving import serving
from pygen_runtime import Config


@pytest.fixture
def url() -> Iterator[str]:
    models = [WindClient._package.model(), {"items": [{"space": "acme_instances"}]}]
    with serving(None, models, "127.0.0.1", 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server.url
        server.shutdown()


@pytest.fixture
def hosted(url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The environment of Streamlit and notebooks in CDF, and some turbines."""
    known = {"COGNITE_PROJECT": "local", "COGNITE_BASE_URL": url, "COGNITE_TOKEN": "a-token"}
    for name, value in known.items():
        monkeypatch.setenv(name, value)
    with WindClient(Config(project="local", url=url)) as client:
        client.upsert(
            [WindTurbineWrite(external_id=f"t{n}", name=f"T{n}", capacity=float(n)) for n in range(5)]
        )
    return url


def test_functions(url: str) -> None:
    names = run_page("guides/functions.md")
    assert names["try_out"](url) == {"checked": ["a1"]}
    official = CogniteClient(ClientConfig("function", "local", Token("t"), base_url=url))
    assert names["handle"](official, {}) == {"checked": ["a1"]}
    with WindClient(Config(project="local", url=url)) as client:
        assert client.wind_turbine.retrieve("a1").tags == ["checked", "checked"]


@pytest.mark.usefixtures("hosted")
def test_streamlit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of Streamlit, which this project does not need, only what the page calls."""
    shown: dict[str, Any] = {}
    streamlit: Any = ModuleType("streamlit")
    streamlit.cache_resource = functools.cache
    streamlit.title = lambda text: shown.update(title=text)
    streamlit.slider = lambda label, low, high, value: value
    streamlit.dataframe = lambda frame: shown.update(frame=frame)
    streamlit.metric = lambda label, value: shown.update({label: value})
    monkeypatch.setitem(sys.modules, "streamlit", streamlit)
    run_page("guides/streamlit.md")["wind"]().close()
    assert shown["title"] == "Turbines" and shown["Together"] == "9.0 MW"
    assert sorted(shown["frame"]["name"]) == ["T2", "T3", "T4"]


@pytest.mark.usefixtures("hosted")
def test_notebooks() -> None:
    names = run_page("guides/notebooks.md")
    assert len(names["turbines"]) == 3
