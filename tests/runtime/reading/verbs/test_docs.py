"""What the pages on reading, writing, frames and scans say is true."""

from __future__ import annotations

import pytest
from snippets import run_page


@pytest.mark.parametrize("page", ["reading", "writing", "population", "frames", "scans"])
def test_the_page_runs(page: str) -> None:
    run_page(f"runtime/{page}.md")
