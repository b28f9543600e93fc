"""How often somebody may ask: the generic cell rate algorithm, one number for each who asks and each kind."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

RawHeaders = list[tuple[bytes, bytes]]
"""Of an answer, as servers take them."""


@dataclass(frozen=True, slots=True)
class Policy:
    """So many in so many seconds, and so many of them at once."""

    name: str
    number: int
    seconds: int
    burst: int

    @property
    def header(self) -> str:
        return f'"{self.name}";q={self.number};w={self.seconds}'


GENERATE = Policy("generate", 120, 60, 60)
VALIDATE = Policy("validate", 300, 60, 60)
REGISTER = Policy("register", 30, 60, 30)
READ = Policy("read", 6000, 60, 500)
LOGIN = Policy("login", 20, 60, 20)
"""Keys that nobody has, by address."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is left."""

    policy: Policy
    allowed: bool
    remaining: int
    wait: int
    """Seconds until there is something left again; 0 where there is."""

    @property
    def headers(self) -> RawHeaders:
        left = f'"{self.policy.name}";r={self.remaining};t={max(self.wait, 1)}'
        return [(b"ratelimit-policy", self.policy.header.encode()), (b"ratelimit", left.encode())]


@dataclass
class Limits:
    """Counted in this process: n of them allow n times as much."""

    most: int = 100_000
    _times: dict[tuple[str, str], float] = field(default_factory=dict)

    def ask(self, policy: Policy, who: str, *, count: bool = True) -> Verdict:
        """Whether one more is allowed, which then counts."""
        now = time.monotonic()
        each = policy.seconds / policy.number
        window = each * policy.burst
        full = max(self._times.get((policy.name, who), now), now)
        if full + each - now > window:
            return Verdict(policy, False, 0, math.ceil(full + each - now - window))
        if count:
            full += each
            if len(self._times) >= self.most:
                self._times = {key: at for key, at in self._times.items() if at > now}
            self._times[policy.name, who] = full
        return Verdict(policy, True, int((window - (full - now)) / each), 0)
