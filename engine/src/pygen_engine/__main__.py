"""`python -m pygen_engine`: the same as `pygen-engine`."""

from __future__ import annotations

import sys

from pygen_engine.command import main

if __name__ == "__main__":
    sys.exit(main())
