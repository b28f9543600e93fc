"""Serves shop:Deliveries(v1), shop:Orders(v1) to agents: needs `pygen-runtime[mcp]`."""

if __name__ == "__main__":
    from pygen_mcp.command import main

    raise SystemExit(main(package="golden_shop"))
