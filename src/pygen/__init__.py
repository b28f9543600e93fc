"""Turn a data model into a typed SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pygen._version import __version__
    from pygen.notebook import build_wheel, generate_sdk, generate_sdk_notebook

__all__ = ["__version__", "build_wheel", "generate_sdk", "generate_sdk_notebook"]


def __getattr__(name: str) -> Any:
    """Nothing is loaded before it is used: a build with nothing to do stays quick."""
    if name == "__version__":
        from pygen._version import __version__

        return __version__
    if name in __all__:
        from pygen import notebook

        return getattr(notebook, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
