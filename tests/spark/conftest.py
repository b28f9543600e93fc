"""Tests that need Spark are run by `test_with_spark`, in one process; in parallel they would start one each.

To run them by themselves: `pytest -n 0 tests/spark/with_spark`.
"""

from __future__ import annotations

import os

collect_ignore = ["with_spark"] if "PYTEST_XDIST_WORKER" in os.environ else []
