"""One served engine and one browser for all tests of the studio."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from engine import plant
from engine.conversation import plant_talk
from engine.http.browser.acting import EVIL
from engine.http.browser.devtools import Page, browser, find_chromium

from pygen_engine.engine import Engine
from pygen_engine.http.server import Server, running


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    engine = Engine.open()
    talk = plant_talk(engine)
    talk.post("/models/instances", {"items": [plant.node("evil/1", "System", name=EVIL, code="#<b>")]})
    with running(engine) as served:
        yield served
    engine.close()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    executable = find_chromium()
    if executable is None:
        pytest.skip("no chromium on this machine")
    with browser(executable, tmp_path_factory.mktemp("profile")) as opened:
        yield opened
