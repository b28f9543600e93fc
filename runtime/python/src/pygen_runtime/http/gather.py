"""Several flows side by side, as one flow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from ..errors import ApiError
from .flow import Flow, Settle, Yield
from .values import Request

T = TypeVar("T")


def gather(flows: Sequence[Flow[T]]) -> Flow[list[T]]:
    """The results of all flows, in order. What they request in the same round may run at the same time."""
    if not flows:
        return []
    if len(flows) == 1:
        return [(yield from flows[0])]
    results: dict[int, T] = {}
    waiting: dict[int, Yield] = {}
    try:
        for number, flow in enumerate(flows):
            _advance(number, lambda flow=flow: next(flow), results, waiting)
        while waiting:
            wanted = {number: _requests(asked) for number, asked in waiting.items()}
            outcomes = iter(
                (yield Settle([request for several in wanted.values() for request in several], False))
            )
            answers = {number: [next(outcomes) for _ in several] for number, several in wanted.items()}
            asked, waiting = waiting, {}
            for number, answer in answers.items():
                step = _resume(flows[number], asked[number], answer)
                _advance(number, step, results, waiting)
    finally:
        for flow in flows:
            flow.close()
    return [results[number] for number in range(len(flows))]


def _requests(wanted: Yield) -> list[Request]:
    if isinstance(wanted, Request):
        return [wanted]
    return list(wanted.requests if isinstance(wanted, Settle) else wanted)


def _resume(flow: Flow[Any], wanted: Yield, answer: list[Any]) -> Any:
    """How to go on with a flow that waited for `wanted` and got `answer`."""
    if isinstance(wanted, Settle):
        return lambda: flow.send(answer)
    error = next((outcome for outcome in answer if isinstance(outcome, ApiError)), None)
    if error is not None:
        return lambda: flow.throw(error)
    return lambda: flow.send(answer[0] if isinstance(wanted, Request) else answer)


def _advance(number: int, step: Any, results: dict[int, Any], waiting: dict[int, Yield]) -> None:
    try:
        waiting[number] = step()
    except StopIteration as end:
        results[number] = end.value
