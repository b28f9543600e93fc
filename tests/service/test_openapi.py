"""The document of the API: reviewed like code, and true of whatever is sent."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from service.running import Running

GOLDEN = Path(__file__).parent / "openapi.json"
CASES = int(os.environ.get("PYGEN_SERVICE_CASES", "150"))


def document(client: httpx.Client) -> str:
    return json.dumps(client.get("/openapi.json").json(), indent=1, sort_keys=True) + "\n"


def test_the_document_is_the_one_that_was_reviewed(client: httpx.Client) -> None:
    found = document(client)
    if os.environ.get("PYGEN_UPDATE"):
        GOLDEN.write_text(found)
    assert found == GOLDEN.read_text(), "run with PYGEN_UPDATE=1 and review the difference"
    assert json.loads(found)["openapi"].startswith("3.1")


def test_there_is_a_page_to_try_it(client: httpx.Client) -> None:
    assert "swagger" in client.get("/docs").text.lower()


@pytest.mark.filterwarnings("ignore")
def test_nothing_that_fits_the_document_breaks_the_service(running: Running) -> None:
    """Requests made from the document: never a 5xx, and every refusal is a problem document."""
    schema = schemathesis.openapi.from_dict(json.loads(GOLDEN.read_text()))
    operations = [found.ok() for found in schema.get_all_operations()]
    finite = [operation for operation in operations if not operation.path.endswith("/events")]
    for operation in finite:
        _ask(operation, running, max(3, math.ceil(CASES / len(finite))))


def _ask(operation: Any, running: Running, each: int) -> None:
    @settings(
        max_examples=each,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        answer = case.call(base_url=running.url, timeout=60)
        assert answer.status_code < 500 or answer.status_code == 503, (case, answer.text)
        if answer.status_code >= 400:
            assert answer.headers["content-type"][0].startswith("application/problem+json")
            assert answer.json()["code"].startswith("PG")

    ask()
