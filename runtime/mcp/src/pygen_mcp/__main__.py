"""`python -m pygen_mcp acme_wind`."""

from .command import main

raise SystemExit(main())
