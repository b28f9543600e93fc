"""What makes the rows of a view, and takes them apart again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

from ...filters.units import Units
from ...instances.codec import Codec
from ...instances.spec import Member
from ..plan import Key

RowT = TypeVar("RowT")
EdgeT = TypeVar("EdgeT", contravariant=True)
PageT_co = TypeVar("PageT_co", bound=Sequence[object], covariant=True)


class Pages(Protocol[PageT_co]):
    """Makes pages of responses with instances of one view: all that a read without branches needs."""

    def listed(self, content: bytes, properties: tuple[str, ...] | None) -> tuple[PageT_co, str | None]:
        """The rows and the cursor of a list, byids or search response, which has all properties."""

    def queried(self, content: bytes) -> tuple[PageT_co, str | None]:
        """The rows and the cursor of a query with one set."""

    def converted(self, made: Any, units: Units) -> None:
        """Note on the rows that they are not in the units they are stored in."""

    def keys(self, made: Any, content: bytes) -> list[Key]:
        """The keys of the rows of a response, which says them where rows do not."""

    def kept(self, made: Any, keep: list[bool]) -> Any:
        """Some of the rows."""

    def only(self, made: Any, properties: tuple[str, ...]) -> Any:
        """The same rows; no others than these properties were asked for."""


class Rows(Pages[list[RowT]], Protocol[RowT, EdgeT]):
    """Rows that branches can be brought to."""

    @property
    def codec(self) -> Codec | None:
        """What decodes them; None for plain JSON."""

    def made(self, found: list[Any]) -> list[RowT]:
        """The rows of what was decoded."""

    def key(self, row: RowT) -> Key: ...

    def relation(self, row: RowT, name: str) -> Iterable[Key]:
        """What a direct relation points at."""

    def connected(self, row: RowT, member: Member) -> Iterable[Any]:
        """What a branch has brought to the row, without the edges that lead there."""

    def value(self, row: RowT, name: str) -> Any:
        """A value to sort by."""

    def include(self, row: RowT, member: Member, found: list[Any], cut: int | None) -> None:
        """Put what a branch found into the row it belongs to; `cut` is the limit that left some out."""

    def include_all(self, rows: list[RowT], member: Member, found: dict[Key, dict[Key, Any]]) -> None:
        """The same for all rows at once: what a branch found, by the key of the row it belongs to."""

    def add(self, row: RowT, figures: dict[str, Any]) -> None:
        """Put figures beside a row."""

    def refer_all(self, rows: list[RowT], name: str, nodes: dict[Key, Any]) -> None:
        """Let a direct relation of all rows lead to the nodes it points at."""

    def reorder(self, row: RowT, name: str, keys: list[Key]) -> None:
        """Put a list of direct relations into the order of these keys; the others follow."""

    def link(self, edge: EdgeT, node: RowT) -> Any:
        """An edge with properties and the node it leads to."""

    def ends(self, edge: EdgeT, near: str) -> tuple[Key, Key]:
        """The near and the far end of an edge."""


AnyRows: TypeAlias = Rows[Any, Any]
