"""What operations see of the store: a snapshot to read, a transaction to write."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from pygen_engine.catalog import Catalog
from pygen_engine.storage import analyze

_WORTH_ANALYSING = 4096


@dataclass(slots=True)
class Snapshot:
    """One consistent view of the store: a connection inside a transaction, and the schema it sees."""

    conn: sqlite3.Connection
    catalog: Catalog


@dataclass(slots=True)
class Transaction(Snapshot):
    """A snapshot that may write. `now` is the time of everything it writes."""

    now: int
    counters: dict[str, int] = field(default_factory=dict)
    schema_changed: bool = False

    def take(self, counter: str, count: int) -> range:
        """Reserve `count` numbers; they are written back when the transaction commits."""
        last = self.counters.get(counter)
        if last is None:
            last = self.conn.execute("SELECT value FROM counter WHERE name = ?", (counter,)).fetchone()[0]
        self.counters[counter] = last + count
        return range(last + 1, last + count + 1)

    def reload(self) -> Catalog:
        """See schema changes made inside this transaction."""
        self.schema_changed = True
        self.catalog = Catalog.load(self.conn, -1)
        return self.catalog

    def flush(self) -> bool:
        """Write back what the transaction kept in memory; says whether statistics were gathered."""
        grown = self._has_grown()
        for name, value in self.counters.items():
            self.conn.execute("UPDATE counter SET value = ? WHERE name = ?", (value, name))
        if self.schema_changed:
            version = self.conn.execute("PRAGMA user_version").fetchone()[0]
            self.conn.execute(f"PRAGMA user_version = {version + 1}")
        if grown or self.schema_changed:
            analyze.refresh(self.conn, gather=grown)
        return grown

    def _has_grown(self) -> bool:
        """Each time the number of changes doubles, the planner should look at the tables again."""
        after = self.counters.get("seq", 0)
        if after < _WORTH_ANALYSING:
            return False
        before = self.conn.execute("SELECT value FROM counter WHERE name = 'seq'").fetchone()[0]
        return after.bit_length() > int(before).bit_length()
