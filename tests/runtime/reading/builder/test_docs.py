"""What the pages about queries and filters say is what happens."""

from __future__ import annotations

import pytest
from snippets import run_page


@pytest.mark.parametrize("page", ["queries.md", "runtime/filtering.md", "graphql.md"])
def test_page(page: str) -> None:
    run_page(page)
