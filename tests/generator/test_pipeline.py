"""The pipeline is a value: made stage by stage, each once, the same whatever else goes on in the process."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, replace

import pytest
from generator.golden.models import GOLDEN, generated, pipeline
from small_models import document, findings, mapped, view
from small_models import pipeline as pipeline_of

from pygen.errors import PygenUserError
from pygen.models import ModelDocument
from pygen.pipeline import Pipeline
from pygen.resolve import ResolvedModel
from pygen.stages import Stage, value

PLAIN = {"x": mapped()}
CIRCLE = (view("A", PLAIN, "B"), view("B", PLAIN, "A"))


def models() -> Iterator[ModelDocument]:
    """A hundred models that differ in views, properties and names."""
    for number in range(100):
        views = [view(f"V{n}", {f"p{n}_{number}": mapped(), "name": mapped()}) for n in range(number % 7 + 1)]
        yield document(*views, external_id=f"Model{number}")


def everything_of(made: Pipeline) -> str:
    return repr([value(made, stage) for stage in Stage])


def test_a_hundred_in_eight_threads_give_the_same_bytes_as_one_after_another() -> None:
    alone = [everything_of(Pipeline.alone([found])) for found in models()]
    assert len(set(alone)) == 100
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(everything_of, (Pipeline.alone([found]) for found in models())))
    assert together == alone
    assert gc.isenabled(), "the last of them turned the collector on again"


def test_the_golden_models_at_once_are_the_golden_models() -> None:
    alone = [generated(pipeline(golden)) for golden in GOLDEN]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(generated, [pipeline(golden) for golden in GOLDEN] * 2)) == alone * 2


def test_threads_that_share_one_make_each_stage_once() -> None:
    steps: list[str] = []
    shared = replace(pipeline(GOLDEN[0]), progress=steps.append)
    with ThreadPoolExecutor(8) as threads:
        outputs = list(threads.map(shared.output, ["python"] * 40))
    assert all(output is outputs[0] for output in outputs)
    assert steps == ["checking the models", "generating python"]


def test_what_was_resolved_can_be_looked_at() -> None:
    made = Pipeline.alone([document(view("A", PLAIN), view("B", {"y": mapped()}, "A"))])
    looked = value(made, Stage.resolved)
    assert len(looked["models"]) == 1
    (first, second) = looked["views"].values()
    assert list(first["kinds"]) == ["node"] and first["introduced"] == ["x"]
    assert second["implements"] == list(looked["views"])[:1] and second["introduced"] == ["y"]


def test_it_and_its_stages_are_frozen() -> None:
    made = Pipeline.alone([document(view("A", PLAIN))])
    for frozen in (made, made.resolved, made.sdk, made.request, made.output("python")):
        with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
            frozen.anything = 1  # type: ignore[attr-defined]
    assert isinstance(made.resolved, ResolvedModel)


def test_nothing_is_asked_of_a_target_while_a_finding_is_an_error() -> None:
    made = Pipeline.alone([document(*CIRCLE)])
    assert [finding.code for finding in made.all_findings] == ["PG201", "PG201"]
    assert len(made.sdk.classes) == 2, "the representation can be looked at all the same"
    for stage in (Stage.ir, Stage.names, Stage.plan, Stage.files):
        with pytest.raises(PygenUserError, match="PG201"):
            value(made, stage)


def test_a_mistake_is_told_every_time_and_not_remembered_as_a_value() -> None:
    made = pipeline_of(document(view("A", {"x": mapped(), "version": mapped()})), strict=True)
    for _ in range(2):
        with pytest.raises(PygenUserError, match="PG301"):
            made.output("python")
    assert findings(view("A", {"version": mapped()})) == [], "the checks know no language"


def test_other_settings_are_another_pipeline() -> None:
    made = Pipeline.alone([document(view("A", PLAIN))])
    single = replace(made, form="single-file")
    assert set(single.output("python").files) == {"sdk.py"}
    assert "a.py" in made.output("python").files
    with pytest.raises(PygenUserError, match="'typescript' cannot make a single-file") as caught:
        single.output("typescript")
    assert caught.value.hint == "It can make: package."


def test_what_is_found_early_is_all_that_is_found_and_nothing_is_made_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The targets that come along find everything in models and names: `/v1/validate` stands on it."""
    everything = [pipeline(golden).all_findings for golden in GOLDEN]
    for stage in ("plan", "output"):
        monkeypatch.setattr(Pipeline, stage, lambda *_: pytest.fail("something was made"))
    assert [pipeline(golden).early_findings for golden in GOLDEN] == everything
