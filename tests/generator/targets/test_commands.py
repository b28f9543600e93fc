"""Targets that are commands, which may answer anything."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from generator.golden.dsl import Model, number, text
from referencing import Registry, Resource

from pygen.errors import PygenUserError
from pygen.ir import json_schema as ir_schema
from pygen.targets.process import messages, run

from .making import pipeline

ROOT = Path(__file__).resolve().parents[3]
FOREIGN = Path(__file__).parent / "foreign"
MARKDOWN = [sys.executable, str(FOREIGN / "acme_markdown.py")]
PAGE = """# Turbine

| property | type | filters |
|---|---|---|
| name | text | is, prefix |
| power | float64 | min, max |
"""


def turbines() -> Model:
    model = Model("acme", "M")
    model.view("Turbine", {"name": text(), "power": number()})
    return model


def command(*words: str, **table: Any) -> Any:
    """A pipeline with a target `md` that is a command."""
    return pipeline(turbines(), targets={"md": {"command": list(words), **table}})


def python(code: str, **table: Any) -> Any:
    return command(sys.executable, "-c", code, **table)


def answering(answer: Any, **table: Any) -> Any:
    """A command that has the answer ready."""
    said = answer if isinstance(answer, str) else json.dumps(answer)
    return python(f"print({said!r})", **table)


# ---- commands -------------------------------------------------------------------------------------------


def test_a_command_makes_files_and_findings() -> None:
    made = command(*MARKDOWN, options={"title": "Wind"})
    output = made.output("md")
    assert sorted(output.files) == ["index.md", "views/acme.Turbine.v1.node.md"]
    assert output.files["index.md"] == "# Wind\n\n- [Turbine](views/acme.Turbine.v1.node.md)\n"
    assert output.files["views/acme.Turbine.v1.node.md"] == PAGE
    assert [str(finding) for finding in made.findings_of("md")] == [
        "MD101 info: acme:Turbine(v1): The view has no description, and so has its page."
    ]


def test_its_findings_are_ignored_made_strict_and_stop_as_ours_do() -> None:
    remark = {"code": "MD1", "severity": "warning", "location": "x", "message": "So."}
    answer = {"files": {}, "findings": [remark]}
    targets = {"md": {"command": [sys.executable, "-c", f"print({json.dumps(answer)!r})"]}}
    assert pipeline(turbines(), targets=targets, ignore=["MD1"]).findings_of("md") == ()
    with pytest.raises(PygenUserError, match="MD1"):
        pipeline(turbines(), targets=targets, strict=True).output("md")
    with pytest.raises(PygenUserError, match="MD2: No"):
        answering(
            {"files": {}, "findings": [{**remark, "code": "MD2", "severity": "error", "message": "No."}]}
        ).output("md")


def test_the_request_fits_its_published_schema() -> None:
    resources = [Resource.from_contents(schema) for schema in (ir_schema(), messages.json_schema("request"))]
    registry = Registry().with_resources([(resource.id(), resource) for resource in resources])
    validator = jsonschema.Draft202012Validator(messages.json_schema("request"), registry=registry)
    made = command("unused", options={"title": "Wind"})
    question = json.loads(msgspec.json.encode(made.plan("md")))
    validator.validate(question)
    assert question["versions"]["representation"] == question["format"] == 1
    assert question["project"]["package"] == "made_sdk"
    question["sdk"]["classes"][0]["kind"] = "thing"
    assert not validator.is_valid(question)


@pytest.mark.parametrize("message", ["request", "answer"])
def test_published_schemas_are_up_to_date(message: Any) -> None:
    published = (ROOT / f"docs/target-{message}.schema.json").read_text()
    assert published == messages.schema_text(message), "run `make generated`"
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


def test_the_schema_of_answers_says_what_the_reader_says() -> None:
    validator = jsonschema.Draft202012Validator(messages.json_schema("answer"))
    remark = {"code": "GO1", "severity": "info", "location": "", "message": ""}
    for answer in (
        {"files": {}},
        {"files": {"a": "b"}, "findings": [remark]},
        {},
        {"files": []},
        {"files": {"a": 1}},
        {"files": {}, "file": {}},
        {"files": {}, "findings": [{**remark, "code": "PG101"}]},
        {"files": {}, "findings": [{**remark, "severity": "fatal"}]},
        {"files": {}, "findings": [{"code": "GO1"}]},
    ):
        try:
            msgspec.json.decode(json.dumps(answer), type=messages.Answer)
            read = True
        except msgspec.DecodeError:
            read = False
        assert validator.is_valid(answer) == read, answer


# ---- commands that are broken, or worse -----------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "../evil.py",
        "a/../../evil.py",
        "/etc/passwd",
        "C:/evil",
        "a\\b",
        "",
        ".",
        "a//b",
        "a/./b",
        "nul.txt",
        "a\u0000b",
        "x" * 300,
        ".pygen.json",
    ],
)  # fmt: skip
def test_a_path_cannot_leave_the_folder(path: str, tmp_path: Path) -> None:
    with pytest.raises(PygenUserError, match="PG401"):
        publish(answering({"files": {path: "x"}}), tmp_path)
    assert not list(tmp_path.rglob("*evil*"))


def publish(made: Any, folder: Path) -> None:
    from pygen.publish import publish

    publish(made.output("md").files, folder)


@pytest.mark.parametrize(
    "paths", [("a", "A"), ("a", "a/b"), ("a/b", "a"), ("A/x", "a"), ("\u00e9", "e\u0301")]
)
def test_two_files_cannot_be_in_one_place(paths: tuple[str, str]) -> None:
    with pytest.raises(PygenUserError, match="PG401"):
        answering({"files": dict.fromkeys(paths, "x")}).output("md")


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (tmp_path / "md").mkdir()
    outside.mkdir()
    (tmp_path / "md/link").symlink_to(outside, target_is_directory=True)
    with pytest.raises(PygenUserError, match="symbolic link"):
        publish(answering({"files": {"link/x": "x"}}), tmp_path / "md")
    assert not list(outside.iterdir())


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("hello", "begins with 'hello"),
        ("", "begins with"),
        ("[]", "Expected `object`"),
        ('{"files": {"a": 1}}', r"Expected `str`, got `int` - at `\$\.files\[\.\.\.\]`"),
        ('{"files": {}} {}', "trailing"),
        ('{"files": {"a": "\\ud800"}}', "cannot be read"),
        ('{"files": {}, "findings": [{"code": "PG101"}]}', "code"),
    ],
)  # fmt: skip
def test_an_answer_that_is_none_says_why(said: str, why: str) -> None:
    with pytest.raises(PygenUserError, match=why) as caught:
        answering(said).output("md")
    assert caught.value.code == "PG410" and "[tool.pygen.targets.md]" in str(caught.value)


def test_a_command_that_fails_is_told_with_what_it_said() -> None:
    code = "import sys; print('half'); print('no \\x1b[31mcompiler', file=sys.stderr); sys.exit(3)"
    with pytest.raises(PygenUserError) as caught:
        python(code).output("md")
    assert caught.value.code == "PG411"
    assert "ended with status 3; it said:\nno \\x1b[31mcompiler" in str(caught.value)
    assert "half" not in str(caught.value)


def test_a_command_that_does_not_exist() -> None:
    with pytest.raises(PygenUserError, match="could not be started: No such file"):
        command("no-such-program").output("md")


def test_a_command_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    late = tmp_path / "late"
    code = (
        f"import subprocess, sys, time\nsubprocess.Popen(['sh', '-c', 'sleep 3; touch {late}'])\n"
        "print('thinking', file=sys.stderr, flush=True); time.sleep(600)"
    )
    start = time.monotonic()
    with pytest.raises(PygenUserError, match=r"did not answer within 1 seconds; it said:\nthinking"):
        python(code, timeout=1).output("md")
    assert time.monotonic() - start < 20
    time.sleep(3)
    assert not late.exists()


def test_a_child_that_holds_the_streams_open_is_not_waited_for() -> None:
    code = "import subprocess, sys; subprocess.Popen(['sleep', '600']); print('{\"files\": {}}')"
    start = time.monotonic()
    assert python(code).output("md").files == {}
    assert time.monotonic() - start < 20


def test_an_answer_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "MOST_BYTES", 1024 * 1024)
    with pytest.raises(PygenUserError, match="answered with more than 1 MiB") as caught:
        python("import sys\nwhile True: sys.stdout.write('x' * 65536)").output("md")
    assert len(str(caught.value)) < 2000


def test_endless_complaints_are_read_and_only_their_end_is_shown() -> None:
    code = "import sys\nfor i in range(200000): print('line', i, file=sys.stderr)\nsys.exit(1)"
    with pytest.raises(PygenUserError, match="line 199999") as caught:
        python(code).output("md")
    assert len(str(caught.value)) < 6000


def test_a_command_need_not_read_its_question() -> None:
    big = Model("acme", "M")
    for index in range(200):
        big.view(f"View{index}", {f"p{number_}": text() for number_ in range(10)})
    targets = {"md": {"command": [sys.executable, "-c", 'print(\'{"files": {"a": "b"}}\')']}}
    assert pipeline(big, targets=targets).output("md").files == {"a": "b"}
