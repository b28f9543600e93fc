"""Free memory goes back to the system: answers of all sizes leave holes that the C library would keep."""

from __future__ import annotations

import ctypes
import sys

_LIBRARY = ctypes.CDLL(None) if sys.platform == "linux" else None


def give_back() -> None:
    """Takes a millisecond, and holds nobody up meanwhile. Only glibc has to be asked."""
    if _LIBRARY is not None and hasattr(_LIBRARY, "malloc_trim"):
        _LIBRARY.malloc_trim(0)
