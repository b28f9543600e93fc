"""How many live instances a project may have."""

from __future__ import annotations

from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions
from pygen_engine.storage.transaction import Transaction


def check(tx: Transaction, options: EngineOptions) -> None:
    """Refuse what a request created beyond the limit; counting starts when enough ids were given away."""
    if tx.take("instance", 0).stop - 1 <= options.max_instances:
        return
    system = ", ".join(map(str, tx.catalog.global_spaces.values()))
    counts = (
        f"(SELECT count(*) FROM {table} WHERE deleted IS NULL AND space_id NOT IN ({system}))"
        for table in ("node", "edge")
    )
    live = tx.conn.execute(f"SELECT {' + '.join(counts)}").fetchone()[0]
    if live > options.max_instances:
        raise BadRequest(f"A project can have at most {options.max_instances} instances.")
