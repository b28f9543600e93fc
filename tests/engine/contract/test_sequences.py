"""The official client writes and reads sequences."""

from __future__ import annotations

from typing import Any

import pytest
from cognite.client.data_classes import (
    SequenceColumnUpdate,
    SequenceColumnWrite,
    SequenceUpdate,
    SequenceWrite,
)
from cognite.client.exceptions import CogniteAPIError, CogniteDuplicatedError

COLUMNS = [
    SequenceColumnWrite("depth", value_type="Double"),
    SequenceColumnWrite("rock", value_type="String"),
    SequenceColumnWrite("count", value_type="Long"),
]


@pytest.fixture
def sequence(client: Any, request: pytest.FixtureRequest) -> str:
    name = request.node.name
    client.sequences.create(SequenceWrite(external_id=name, name="Log", columns=COLUMNS))
    return name


def test_sequences_are_resources(client: Any, sequence: str) -> None:
    found = client.sequences.retrieve(external_id=sequence)
    assert found.column_external_ids == ["depth", "rock", "count"]
    with pytest.raises(CogniteDuplicatedError):
        client.sequences.create(SequenceWrite(external_id=sequence, columns=COLUMNS))
    changed = client.sequences.update(SequenceUpdate(external_id=sequence).name.set("New"))
    assert changed.name == "New"
    assert [item.external_id for item in client.sequences.list(name="New")] == [sequence]
    client.sequences.delete(external_id=sequence)
    assert client.sequences.retrieve(external_id=sequence) is None


def test_rows_are_written_and_read(client: Any, sequence: str) -> None:
    rows = [(1, [0.5, "sand", 7]), (5, [1.5, None, 2**53 + 1]), (9, [2.0, "ølje", None])]
    client.sequences.data.insert(rows, columns=["depth", "rock", "count"], external_id=sequence)
    found = client.sequences.data.retrieve(external_id=sequence)
    assert [(row.row_number, list(row.values)) for row in found.rows] == rows
    some = client.sequences.data.retrieve(external_id=sequence, start=2, end=9, columns=["rock", "depth"])
    assert [(row.row_number, list(row.values)) for row in some.rows] == [(5, [None, 1.5])]
    last = client.sequences.data.retrieve_last_row(external_id=sequence, before=9)
    assert last.rows[0].row_number == 5
    client.sequences.data.insert([(5, ["clay"])], columns=["rock"], external_id=sequence)
    merged = client.sequences.data.retrieve(external_id=sequence, start=5, end=6).rows[0]
    assert list(merged.values) == [1.5, "clay", 2**53 + 1], "other columns of the row stay"
    client.sequences.data.delete(rows=[1], external_id=sequence)
    client.sequences.data.delete_range(start=8, end=None, external_id=sequence)
    assert [row.row_number for row in client.sequences.data.retrieve(external_id=sequence).rows] == [5]


@pytest.mark.filterwarnings("ignore:The convert_")
def test_more_rows_than_a_page_holds(client: Any, sequence: str) -> None:
    rows = [(number, [float(number), f"r{number}", number]) for number in range(25_000)]
    client.sequences.data.insert(rows, columns=["depth", "rock", "count"], external_id=sequence)
    frame = client.sequences.data.retrieve(external_id=sequence).to_pandas()
    assert len(frame) == 25_000 and frame["count"].iloc[-1] == 24_999


@pytest.mark.parametrize(
    ("columns", "values", "said"),
    [
        (["depth"], ["deep"], "Expected DOUBLE"),
        (["count"], [1.5], "Expected LONG"),
        (["count"], [True], "Expected LONG"),
        (["rock"], [1], "Expected STRING"),
        (["none"], [1], "no such columns: none"),
        (["depth", "depth"], [1, 2], "named twice"),
    ],
    ids=["text", "half", "bool", "number", "unknown", "twice"],
)
def test_what_does_not_fit_is_refused(
    client: Any, sequence: str, columns: list[str], values: list[Any], said: str
) -> None:
    with pytest.raises(CogniteAPIError, match=said):
        client.sequences.data.insert([(1, values)], columns=columns, external_id=sequence)


def test_columns_are_added_changed_and_removed(client: Any, sequence: str) -> None:
    client.sequences.data.insert([(1, [0.5, "sand"])], columns=["depth", "rock"], external_id=sequence)
    update = SequenceUpdate(external_id=sequence)
    update.columns.add({"externalId": "colour", "valueType": "STRING"})
    update.columns.remove("depth")
    column = SequenceColumnUpdate(external_id="rock").external_id.set("stone").description.set("What it is")
    update.columns.modify([column])
    changed = client.sequences.update(update)
    assert [column.external_id for column in changed.columns] == ["stone", "count", "colour"]
    assert changed.columns[0].description == "What it is"
    (row,) = client.sequences.data.retrieve(external_id=sequence).rows
    assert list(row.values) == ["sand", None, None]
    client.sequences.update(SequenceUpdate(external_id=sequence).columns.add({"externalId": "depth"}))
    (row,) = client.sequences.data.retrieve(external_id=sequence).rows
    assert list(row.values) == ["sand", None, None, None], "values of a removed column are gone"
    with pytest.raises(CogniteAPIError, match="no such columns: depths"):
        client.sequences.update(SequenceUpdate(external_id=sequence).columns.remove("depths"))
    with pytest.raises(CogniteAPIError, match="every column needs an external id of its own"):
        client.sequences.update(SequenceUpdate(external_id=sequence).columns.add({"externalId": "stone"}))
    client.sequences.upsert(
        SequenceWrite(external_id=sequence, columns=[*COLUMNS, SequenceColumnWrite("new")]), mode="patch"
    )
