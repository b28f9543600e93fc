"""The pages about models, the pipeline, the representation and changes show what really happens."""

from __future__ import annotations

import pytest
from snippets import run_page


@pytest.mark.parametrize("page", ["models", "pipeline", "representation", "changes", "targets"])
def test_page(page: str) -> None:
    run_page(f"generator/{page}.md")
