"""The file of a mirror, and how what the feed tells gets into it."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Collection, Mapping, Sequence
from os import PathLike
from typing import Any

from ..decoders import decoder_of
from ..errors import ApiError, ConfigurationError
from ..http import Config, Flow, Response, SyncRunner
from ..http.flow import Outcome, Settle, answer_of, stuck
from ..http.transports.inprocess import load, opened
from ..instances.base import Edge, Node
from ..instances.ids import EdgeId, NodeId
from ..instances.spec import View
from ..package import Package
from ..reading.asked import Asked
from ..reading.verbs.retrieving import retrieve
from .changes import Changed
from .streams import PAGE, Formed, Stream, Told, streams_of

PROJECT = "local"
_FORMED, _TOLD = decoder_of(Formed), decoder_of(Told)
_REFRESHED, _SOURCE = "refreshed", "source"
Found = Mapping[NodeId | EdgeId, Node | Edge]


class Copy:
    """A file with instances, and how far each stream of the feed has come."""

    def __init__(self, path: str | PathLike[str], package: Package, views: Sequence[View]) -> None:
        # nobody but the feed writes: what is here is what was there
        self.engine = opened("a mirror", path, {"read_only": True})
        from pygen_engine.mirror import Mirror

        try:
            load(self.engine, (), package.model())
            self._mirror = Mirror(self.engine.context)
        except BaseException:
            self.engine.close()
            raise
        self.streams = streams_of(views)
        self._local = SyncRunner(Config(project=PROJECT, transport=self.engine))

    @property
    def refreshed(self) -> float | None:
        """When the last refresh began that told all."""
        found = self._mirror.fact(_REFRESHED)
        return None if found is None else float(found)

    @property
    def stale_for(self) -> dt.timedelta | None:
        refreshed = self.refreshed
        return None if refreshed is None else dt.timedelta(seconds=max(time.time() - refreshed, 0.0))

    def belongs_to(self, config: Config) -> None:
        """A mirror of one project is none of another."""
        source, known = f"{config.project} at {config.url}", self._mirror.fact(_SOURCE)
        if known is not None and known != source:
            raise ConfigurationError(
                f"this is a mirror of {known}, not of {source}: give it a file of its own"
            )
        self._mirror.remember(_SOURCE, source)

    def finished(self, began: float) -> None:
        self._mirror.remember(_REFRESHED, repr(began))

    def turn(self, streams: Sequence[Stream], watched: Collection[View]) -> Flow[_Turn]:
        """A page of each stream, and what it changes of the views that are watched."""
        outcomes: list[Outcome] = yield Settle(
            [stream.request(self._mirror.stand(stream.name).cursor) for stream in streams],
            stop_on_error=False,
        )
        turn = _Turn()
        for stream, outcome in zip(streams, outcomes, strict=True):
            try:
                turn.take(stream, *self._taken(stream, answer_of(outcome), watched))
            except ApiError as error:
                if _has_expired(error) and self._mirror.stand(stream.name).cursor is not None:
                    self._mirror.begin_anew(stream.name)
                    turn.open.append(stream)
                else:
                    turn.error = turn.error or error
        return turn

    def _taken(
        self, stream: Stream, response: Response, watched: Collection[View]
    ) -> tuple[int, list[Changed[Any]]]:
        """How many instances came, and what they change. What is no answer of the feed changes nothing."""
        from pygen_engine import DmsError

        with response.understood():
            response.read(_FORMED)
            told = response.read(_TOLD)
            try:
                if len(told.instances) >= PAGE and told.cursor == self._mirror.stand(stream.name).cursor:
                    raise stuck(response)
                return len(told.instances), self._written(stream, told, watched)
            except DmsError as error:
                raise response.malformed(f"the model of this SDK has no such instances: {error}") from error

    def _written(self, stream: Stream, told: Told, watched: Collection[View]) -> list[Changed[Any]]:
        from pygen_engine.mirror import Page

        more = len(told.instances) >= PAGE
        page = Page(stream.kind, told.instances, told.cursor, more)
        views = [view for view in stream.views if view in watched]
        ids = [_id(stream, item) for item in told.instances] if views else []
        before = [self._found(view, ids) for view in views]
        self._mirror.take(stream.name, page)
        after = [self._found(view, ids) for view in views]
        return [
            Changed(old.get(id), new.get(id))
            for old, new in zip(before, after, strict=True)
            for id in ids
            if _differ(old.get(id), new.get(id))
        ]

    def _found(self, view: View, ids: Sequence[NodeId | EdgeId]) -> Found:
        found = self._local.run(retrieve(Asked(view), ids, self._local, as_child=False)) if ids else []
        return {instance.as_id(): instance for instance in found}

    def close(self) -> None:
        self._local.close()
        self.engine.close()


class _Turn:
    def __init__(self) -> None:
        self.changes: list[Changed[Any]] = []
        self.count = 0
        self.error: ApiError | None = None
        """What stopped a stream; what the others told is in the file, so it is handed on before."""
        self.open: list[Stream] = []
        """Those that have more to tell."""

    def take(self, stream: Stream, count: int, changes: list[Changed[Any]]) -> None:
        self.changes += changes
        self.count += count
        if count >= PAGE:
            self.open.append(stream)


def _id(stream: Stream, item: Mapping[str, Any]) -> NodeId | EdgeId:
    kind = NodeId if stream.kind == "node" else EdgeId
    return kind(item["space"], item["externalId"])


def _differ(old: Node | Edge | None, new: Node | Edge | None) -> bool:
    """The feed may tell twice of the same change."""
    if old is None or new is None:
        return old is not new
    return old.data_record.version != new.data_record.version or old.dump() != new.dump()


def _has_expired(error: ApiError) -> bool:
    return error.status == 400 and "expired" in str(error).lower()
