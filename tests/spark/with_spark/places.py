"""What the tests and the functions that executors call share."""

from __future__ import annotations

import os
import signal

from pygen_runtime import Config, config_from_env

CANARY = "canary-of-all-secrets"
"""The token of every request. It may stand in no log, no plan and no error."""


def dying() -> Config:
    """The environment's configuration, for those who live: a task's first attempt kills its process."""
    from pyspark import TaskContext

    context = TaskContext.get()
    if context is not None and context.attemptNumber() == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return config_from_env()
