"""Load whole models from the documents people have."""

from pygen_engine.loading.load import load

__all__ = ["load"]
