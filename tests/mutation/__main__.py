"""Which changes of the program no test notices: `make mutants`.

    python -m mutation [--rooms auth,lock] [--number 20] [--seed 1]

In a copy of the sources one place after the other is changed, and the tests of its room are run. A change
that no test notices survives: it points at a test that is missing, or changes nothing. Those of which a
person found that they change nothing are in `equivalent.py`, with the reason.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from mutation.changes import Change, changes
from mutation.equivalent import EQUIVALENT
from mutation.rooms import ROOMS, Room

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("src", "runtime/python/src", "engine/src")
WANTED = 0.9
LONGEST = 900
"""Seconds that the tests of a room may take as they are."""


@dataclass(frozen=True, slots=True)
class Mutant:
    room: Room
    path: str
    """Of the module, from the root."""
    change: Change

    def __str__(self) -> str:
        return f"{self.path}:{self.change.line}: {self.change}"

    @property
    def key(self) -> tuple[str, str]:
        return self.path, str(self.change)


def chosen(room: Room, number: int, seed: int) -> list[Mutant]:
    """Some of all changes in a room, the same for the same seed; no two of one line."""
    found: dict[tuple[str, int], list[Mutant]] = {}
    for path in sorted(file for pattern in room.modules for file in ROOT.glob(pattern)):
        name = path.relative_to(ROOT).as_posix()
        for change in changes(path.read_bytes()):
            mutant = Mutant(room, name, change)
            if mutant.key not in EQUIVALENT:
                found.setdefault((name, change.line), []).append(mutant)
    chance = Random(seed)
    lines = chance.sample(sorted(found), min(number, len(found)))
    return [chance.choice(found[line]) for line in sorted(lines)]


def survives(mutant: Mutant, copy: Path, patience: float) -> bool:
    """Whether the tests of its room pass all the same. A change that makes them wait for ever is noticed."""
    place = copy / mutant.path
    original = place.read_bytes()
    place.write_bytes(mutant.change.applied(original))
    try:
        return tests_pass(mutant.room, copy, patience)
    finally:
        place.write_bytes(original)


def tests_pass(room: Room, copy: Path, patience: float) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(str(copy / source) for source in SOURCES),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    try:
        ended = subprocess.run(
            [*command, "-m", "not long", *room.tests],
            cwd=copy,
            env=environment,
            capture_output=True,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return ended.returncode == 0


def copied(folder: Path) -> Path:
    """The project without what takes long to copy and is not needed."""
    copy = folder / "project"
    left_out = shutil.ignore_patterns(
        ".*cache*", ".venv*", "node_modules", "__pycache__", "site", ".git", ".hypothesis"
    )
    shutil.copytree(ROOT, copy, ignore=left_out, symlinks=True)
    return copy


def tried(mutants: Sequence[Mutant], copy: Path, patience: dict[str, float]) -> Iterator[Mutant]:
    """Those that survive."""
    for number, mutant in enumerate(mutants, 1):
        began = time.monotonic()
        lives = survives(mutant, copy, patience[mutant.room.name])
        took = time.monotonic() - began
        print(f"{number}/{len(mutants)} {'SURVIVED' if lives else 'killed'} {took:.0f}s {mutant}", flush=True)
        if lives:
            yield mutant


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__.splitlines()[0])
    parser.add_argument("--rooms", default=",".join(ROOMS), help="which, with commas (default: all)")
    parser.add_argument("--number", type=int, default=20, help="changes a room (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="which changes are tried (default: %(default)s)")
    asked = parser.parse_args(arguments)
    rooms = [ROOMS[name] for name in asked.rooms.split(",")]
    mutants = [mutant for room in rooms for mutant in chosen(room, asked.number, asked.seed)]
    with tempfile.TemporaryDirectory() as folder:
        copy = copied(Path(folder))
        patience: dict[str, float] = {}
        for room in rooms:
            began = time.monotonic()
            if not tests_pass(room, copy, LONGEST):
                print(f"the tests of {room.name} fail as they are, or take over {LONGEST} s", file=sys.stderr)
                return 2
            patience[room.name] = 30 + 4 * (time.monotonic() - began)
        survivors = list(tried(mutants, copy, patience))
    killed = len(mutants) - len(survivors)
    print(
        f"{killed} of {len(mutants)} killed ({killed / len(mutants):.0%}); survived:", *survivors, sep="\n  "
    )
    return int(killed < WANTED * len(mutants))


if __name__ == "__main__":
    sys.exit(main())
