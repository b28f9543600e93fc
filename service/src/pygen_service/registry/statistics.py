"""How often what is used, if whoever runs the service wants to know: a number a day, and nobody's name.

Counted are downloads (package, version, and the kind of installer), generations (target and format) and
registrations (package). Not counted, and not derivable: who asked, from where, with which key or model.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pygen_service.storage.database import Database

_INSTALLERS = ("pip", "uv", "poetry", "pdm", "npm", "pnpm", "yarn", "bun")

Counted = tuple[str, str, str, str]
"""The day, what was done, to what, and how."""


def installer_of(agent: str) -> str:
    """The kind of program that asks, of what it says of itself."""
    name = agent.partition("/")[0].strip().lower()
    return name if name in _INSTALLERS else "other"


@dataclass
class Statistics:
    """Counts in memory, and adds to the database now and then."""

    database: Database
    wanted: bool
    _counts: Counter[Counted] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, what: str, subject: str, detail: str = "") -> None:
        if self.wanted:
            day = time.strftime("%Y-%m-%d", time.gmtime())
            with self._lock:
                self._counts[day, what, subject, detail] += 1

    def write(self) -> None:
        """Add what was counted since the last time. Blocks."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        if not counts:
            return
        with self.database.session() as session:
            for (day, what, subject, detail), number in sorted(counts.items()):
                session.run(
                    "INSERT INTO statistics (day, what, subject, detail, number) VALUES (?, ?, ?, ?, ?)"
                    " ON CONFLICT (day, what, subject, detail)"
                    " DO UPDATE SET number = statistics.number + excluded.number",
                    day,
                    what,
                    subject,
                    detail,
                    number,
                )

    def since(self, day: str) -> list[dict[str, Any]]:
        """Everything from a day on. Blocks."""
        return self.database.rows(
            "SELECT day, what, subject, detail, number FROM statistics WHERE day >= ?"
            " ORDER BY day, what, subject, detail",
            day,
        )
