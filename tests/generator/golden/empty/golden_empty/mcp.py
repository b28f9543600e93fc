"""Serves void:Empty(1) to agents: needs `pygen-runtime[mcp]`."""

if __name__ == "__main__":
    from pygen_mcp.command import main

    raise SystemExit(main(package="golden_empty"))
