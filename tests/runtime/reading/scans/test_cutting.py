"""Parts are disjoint, cover everything, are about the same size, and cost few requests to find."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.handmade_sdk.rotor import _VIEW as VIEW
from runtime.reading.scans.simulated import SimulatedService

from pygen_runtime.errors import ApiError
from pygen_runtime.filters import And, Equals, Filter, In, Range, both
from pygen_runtime.reading.scans import cutting
from pygen_runtime.reading.scans.cutting import cut
from pygen_runtime.reading.scans.keys import alphabet, between
from pygen_runtime.reading.scans.parts import Cut

RANDOM = random.Random(7)
ROWS = 5_000_000
IDS = 20_000
DISTRIBUTIONS = {
    "padded numbers": [f"{number:09}" for number in range(IDS)],
    "numbers": [str(number) for number in range(IDS)],
    "lower uuids": [str(uuid.UUID(int=RANDOM.getrandbits(128))) for _ in range(IDS)],
    "upper uuids": [str(uuid.UUID(int=RANDOM.getrandbits(128))).upper() for _ in range(IDS)],
    "skewed tags": [f"{'ABC'[min(2, int(RANDOM.expovariate(2)))]}-{n % 97:02}-{n}" for n in range(IDS)],
    "long prefix": [f"urn:acme:plant:north:unit:equipment:tag:number:{n:06}" for n in range(IDS)],
    "two clusters": [f"a{n:05}" if n % 10 else f"zzzz/{n}" for n in range(IDS)],
    "japanese": ["".join(RANDOM.choices("風力発電所設備管理計測器", k=6)) + str(n) for n in range(IDS)],
    "sap numbers": [f"{n * 37:018}" for n in range(IDS)],
}


@pytest.mark.parametrize("partitions", [4, 8])
@pytest.mark.parametrize("ids", DISTRIBUTIONS.values(), ids=DISTRIBUTIONS)
def test_five_million_rows_are_cut_evenly_by_few_requests(ids: list[str], partitions: int) -> None:
    service = SimulatedService({"plant": ids}, ROWS // len(set(ids)))
    found: Cut = service.run(cut(VIEW, None, partitions))
    assert service.requests == found.requests <= 48
    assert len(found.partitions) == partitions
    loads = [sum(service.count(_wire(part.condition)) for part in parts) for parts in found.partitions]
    assert sum(loads) == len(service.ids["plant"])
    assert max(loads) <= 1.1 * sum(loads) / len(loads)


def test_even_parts_are_not_cut_further() -> None:
    """Each part begins with a small page, and ends with one that is not full."""
    found: Cut = SimulatedService({"plant": DISTRIBUTIONS["lower uuids"]}, 20).run(cut(VIEW, None, 8))
    assert [len([part for part in parts if part.rows]) for parts in found.partitions] == [1] * 8


TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=6
) | st.sampled_from(["a", "aa", "aaa", "aab", "b", "Z", "\U0001f600", "é", "e\u0301", "\uffff"])
SPACES = st.dictionaries(st.sampled_from(["one", "two", "three"]), st.sets(TEXTS, max_size=30), max_size=3)


@pytest.fixture(autouse=True, scope="module")
def everything_is_large() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "SMALL", 3)
        yield


@pytest.mark.usefixtures("everything_is_large")
@settings(max_examples=150, deadline=None)
@given(before=SPACES, added=SPACES, partitions=st.none() | st.integers(1, 9))
def test_every_row_is_in_exactly_one_part(
    before: dict[str, set[str]], added: dict[str, set[str]], partitions: int | None
) -> None:
    found = SimulatedService(before).run(cut(VIEW, None, partitions))
    # what was written after the cut, in spaces old and new, is read as well
    together = {space: before.get(space, set()) | added.get(space, set()) for space in {*before, *added}}
    service = SimulatedService({space: sorted(ids) for space, ids in together.items()})
    read = [
        key for parts in found.partitions for part in parts for key in service.matching(_wire(part.condition))
    ]
    assert sorted(read) == sorted((space, id) for space, ids in together.items() for id in ids)
    assert len(found.partitions) <= min(partitions or 4, 8)


def test_a_small_view_costs_one_request() -> None:
    service = SimulatedService({"plant": ["a", "b"]})
    found = service.run(cut(VIEW, None))
    assert (service.requests, [[part.condition for part in parts] for parts in found.partitions]) == (
        1,
        [[None]],
    )
    assert service.run(cut(VIEW, None, 1)).requests == 0


def test_spaces_that_a_condition_names_are_not_looked_for() -> None:
    service = SimulatedService({name: [f"{name}{n}" for n in range(100)] for name in ("one", "two", "three")})
    condition = And((Range(("node", "externalId"), gte="a"), Equals(("node", "space"), "two")))
    found = service.run(cut(VIEW, condition))
    read = [
        key
        for parts in found.partitions
        for part in parts
        for key in service.matching(_wire(both(condition, part.condition)))
    ]
    assert sorted(read) == [("two", id) for id in service.ids["two"]]
    assert In(("node", "space"), ("two",)) not in [
        part.condition for parts in found.partitions for part in parts
    ]


@pytest.mark.parametrize(("status", "groups"), [(403, 1), (404, 1)])
def test_who_may_not_see_the_spaces_gets_ranges_alone(status: int, groups: int) -> None:
    service = SimulatedService({"one": [f"{n:04}" for n in range(500)]})
    flow = cut(VIEW, None)
    first = service._answer(next(flow)[0])  # type: ignore[index]
    flow.send([first])
    try:
        wanted = flow.throw(ApiError("no", status=status))
        while True:
            several = wanted if isinstance(wanted, list) else [wanted]
            answers = [service._answer(request) for request in several]  # type: ignore[arg-type]
            wanted = flow.send(answers if isinstance(wanted, list) else answers[0])
    except StopIteration as end:
        found: Cut = end.value
    parts = [part for parts in found.partitions for part in parts]
    assert sum(service.count(_wire(part.condition)) for part in parts) == 500
    assert len(parts) >= 4
    assert all(isinstance(part.condition, Range) for part in parts)


def test_a_condition_that_cannot_be_counted_is_read_in_one_chain() -> None:
    flow = cut(VIEW, None)
    next(flow)
    with pytest.raises(StopIteration) as end:
        flow.throw(ApiError("no such property", status=400))
    assert "does not count" in end.value.value.why
    flow = cut(VIEW, None)
    next(flow)
    with pytest.raises(ApiError):
        flow.throw(ApiError("busy", status=503))


@given(st.lists(TEXTS, min_size=2, max_size=2, unique=True), st.sets(TEXTS))
def test_between_is_between(ends: list[str], others: set[str]) -> None:
    low, high = sorted(ends)
    found = between(low, high, alphabet([*ends, *others]))
    assert found is None or low < found < high


def _wire(condition: Filter | None) -> object:
    return None if condition is None else condition.dump()
