"""Load whole models from the documents people have."""

from pygen_runtime.local.loading.load import load

__all__ = ["load"]
