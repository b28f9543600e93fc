"""One page that is fetched while the caller works on the page before it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from .caller import Caller
from .values import Response


class Prefetch:
    """Runs a fetch in a thread of its own, which ends with the answer."""

    def __init__(self, fetch: Callable[[Caller], Response], ends: float) -> None:
        self._ends = ends
        self._fetch = fetch
        self._sent = threading.Event()
        self._stop = threading.Event()
        self._done = threading.Event()
        self._outcome: Response | BaseException | None = None
        threading.Thread(target=self._work, name="pygen-page", daemon=True).start()

    def _work(self) -> None:
        try:
            self._outcome = self._fetch(Caller(self._stop, self._sent.set, self._ends))
        except BaseException as error:
            self._outcome = error
        finally:
            self._sent.set()
            self._done.set()

    def wait_until_sent(self) -> None:
        self._sent.wait()

    def result(self) -> Response:
        self._done.wait()
        outcome = self._outcome
        if isinstance(outcome, Response):
            return outcome
        assert outcome is not None
        raise outcome

    def stop(self) -> None:
        """Nobody wants the page any more; the thread ends with the answer that is under way."""
        self._stop.set()
