"""Every verb of every client, and answers that are wrong in one place: a result, or an error of our tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from runtime.client.asking import VERBS, Spoiling, look_at, look_at_error, nested

from pygen_runtime import PygenError

GONE = object()
ODD: list[Any] = [
    *(None, 5, -1, 1e300, 10**18, "x", "", [], {}, [5], [[]], {"a": 1}, True, "9" * 5000, GONE),
    *("\0\x1b[31m", "http://[bad", "ftp://x/y", "2024-13-45T99:99:99Z", "\u202e"),
    *(nested(400, lambda inner: [inner]), nested(400, lambda inner: {"a": inner})),
    nested(900, lambda inner: [inner]),
]


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Of a document and of all that is in it, with one element of each list."""
    yield place
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, (*place, name))
    elif isinstance(value, list):
        for inner in value[:1]:
            yield from places(inner, (*place, 0))


def spoilt(content: bytes, place: tuple[Any, ...], odd: Any) -> bytes:
    document = msgspec.json.decode(content)
    if not place:
        return msgspec.json.encode(odd)
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    if odd is GONE:
        del holder[place[-1]]
    else:
        holder[place[-1]] = odd
    return msgspec.json.encode(document)


def spoilings(answers: list[bytes]) -> Iterator[tuple[int, tuple[Any, ...], Any]]:
    for number, content in enumerate(answers):
        try:
            document = msgspec.json.decode(content)
        except msgspec.DecodeError:
            continue  # the content of a file
        for place in places(document):
            for odd in ODD:
                if place or odd is not GONE:
                    yield number, place, odd


def walk(connect: Callable[[Any], Any], plant: Any, verb: str, step: int) -> None:
    engine = plant._engine
    good = Spoiling(engine)
    look_at(VERBS[verb](connect(good)))
    for turn, (number, place, odd) in enumerate(spoilings(good.answers)):
        if turn % step:
            continue
        instead = spoilt(good.answers[number], place, odd)
        try:
            look_at(VERBS[verb](connect(Spoiling(engine, number, instead))))
        except PygenError as error:
            look_at_error(error)
        except BaseException as error:
            pytest.fail(f"answer {number}, {place} is {str(odd)[:40]!r}: {type(error).__name__}: {error}")


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "subscribe"])
def test_an_answer_that_is_wrong_in_one_place(connect: Any, plant: Any, verb: str) -> None:
    walk(connect, plant, verb, step=17)


@pytest.mark.long
@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "subscribe"])
def test_an_answer_that_is_wrong_in_any_place(connect: Any, plant: Any, verb: str) -> None:
    walk(connect, plant, verb, step=1)
