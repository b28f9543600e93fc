"""Serves every:Everything(v1) to agents: needs `pygen-runtime[mcp]`."""

if __name__ == "__main__":
    from pygen_runtime.agents import serve

    raise SystemExit(serve("golden_everything"))
