"""What `pygen.lock` says, and model files that are what it says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from pygen.config import ModelSource, Settings
from pygen.errors import PygenUserError, PygenUserErrors
from pygen.models.lock import Lock, LockedModel, Origin, Release, parse_lock, read_lock
from pygen.models.locked import LockedFile, check_coverage, offline_reason, read_locked

PATH = Path("pygen.lock")
VIEW = {"space": "acme", "externalId": "V", "version": "v1", "name": "ä"}


def canonical(name: str = "M", **more: object) -> bytes:
    return json.dumps(
        {"space": "acme", "externalId": name, "version": "v1", "views": [VIEW], **more}
    ).encode()


def entry(name: str, **origin: str) -> LockedModel:
    where = Origin(**{"kind": "file", "file": f"{name}.json", **origin})
    return LockedModel.of(canonical(name), file=f"models/{name}.json", origin=where)


LOCK = Lock((entry("B"), entry("A")), Release("1.2.0", "0.1", {"client": "C"}, "abc"))


def test_a_lock_is_read_as_it_was_written() -> None:
    read = parse_lock(LOCK.dump(), PATH)
    assert read.models == (LOCK.models[1], LOCK.models[0])
    assert read.release == LOCK.release
    assert read.dump() == LOCK.dump() and read.digest == LOCK.digest
    assert LOCK.dump().startswith("# Written by `pygen lock`.")
    assert "\n\n" not in LOCK.dump().split("lock-version")[0]


def test_a_lock_without_a_release_says_none() -> None:
    text = Lock(LOCK.models).dump()
    assert "release" not in text and parse_lock(text, PATH).release is None
    bare = Lock(LOCK.models, Release("1.0.0", "0.1", {}))
    assert "inputs" not in bare.dump() and parse_lock(bare.dump(), PATH).release == bare.release


def test_the_digests_are_of_the_model_and_of_each_view() -> None:
    (view,) = LOCK.models[0].views.items()
    compact = '{"externalId":"V","name":"ä","space":"acme","version":"v1"}'
    assert view == ("acme:V(v1)", hashlib.sha256(compact.encode()).hexdigest())
    assert LOCK.models[0].sha256 == hashlib.sha256(canonical("B")).hexdigest()
    empty = LockedModel.of(b'{"space": "s", "externalId": "e", "version": "1"}', file="f", origin=Origin("x"))
    assert empty.views == {}


def test_the_same_models_may_come_from_elsewhere() -> None:
    moved = Lock((entry("A", kind="service", project="p", cluster="c"), entry("B")))
    assert LOCK.same_models(moved) and moved.same_models(LOCK)
    assert not LOCK.same_models(Lock(moved.models[:1]))
    assert not LOCK.same_models(Lock((moved.models[0], replace(moved.models[1], sha256="0" * 64))))


def test_an_origin_says_where() -> None:
    assert str(Origin("file", file="a.json")) == "a.json"
    assert str(Origin("service", cluster="c", project="p")) == "p@c"
    assert Origin("file", file="a.json").to_table() == {"kind": "file", "file": "a.json"}


def test_a_model_is_found_by_its_name() -> None:
    assert LOCK.find(LOCK.models[1].ref) is LOCK.models[1]
    assert LOCK.find(entry("C").ref) is None


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        (lambda text: text.replace("lock-version = 1", "lock-version = 2"), "PG127", "from a newer"),
        (
            lambda text: text.replace("lock-version = 1", "lock-version = 0"),
            "PG122",
            "no generator",
        ),
        (lambda text: text.replace('client = "C"', 'client = "D"'), "PG122", "its digest does not fit"),
        (lambda text: text + "[", "PG122", "it is not TOML"),
        (lambda text: "model = " + "[" * 5000, "PG122", "trusted"),
        (lambda text: "lock-version = 1", "PG122", "'model' is missing"),
        (lambda text: "lock-version = 1\nmodel = 3", "PG122", "wrong kind"),
        (lambda text: "model = []", "PG122", "None"),
        (lambda text: text.replace('file = "A.json"', "file = 3"), "PG122", "`file`"),
        (lambda text: text.replace("[release.settings]\nclient", "[other]\nclient"), "PG122", "settings"),
        (lambda text: text.replace('generator = "0.1"', "generator = 1"), "PG122", "`generator`"),
    ],
)
def test_a_lock_that_cannot_be_trusted(changed, code: str, said: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(PygenUserError) as caught:
        parse_lock(changed(LOCK.dump()), PATH)
    assert caught.value.code == code and said in caught.value.message
    assert caught.value.where == "pygen.lock" and caught.value.hint


def test_a_lock_in_a_folder(tmp_path: Path) -> None:
    with pytest.raises(PygenUserError) as caught:
        read_lock(tmp_path)
    assert caught.value.code == "PG120" and caught.value.where == str(tmp_path / "pygen.lock")
    (tmp_path / "pygen.lock").write_bytes(b"\xff")
    with pytest.raises(PygenUserError, match=r"(?s)PG122.*is not UTF-8"):
        read_lock(tmp_path)
    (tmp_path / "pygen.lock").write_text(LOCK.dump())
    assert read_lock(tmp_path).digest == LOCK.digest
    (tmp_path / "pygen.lock").unlink()
    (tmp_path / "pygen.lock").mkdir()
    with pytest.raises(PygenUserError, match="PG122"):
        read_lock(tmp_path)


@pytest.mark.parametrize(
    ("environ", "reason"),
    [
        ({}, None),
        ({"PYGEN_OFFLINE": "1"}, "PYGEN_OFFLINE is set"),
        ({"PIP_NO_INDEX": "true"}, "PIP_NO_INDEX is set"),
        ({"UV_OFFLINE": "yes"}, "UV_OFFLINE is set"),
        ({"PYGEN_OFFLINE": " No ", "PIP_NO_INDEX": "0", "UV_OFFLINE": "FALSE"}, None),
        ({"PYGEN_OFFLINE": "off", "UV_OFFLINE": ""}, None),
    ],
)
def test_when_nothing_may_be_fetched(tmp_path: Path, environ: dict[str, str], reason: str | None) -> None:
    assert offline_reason(tmp_path, environ) == reason
    (tmp_path / "PKG-INFO").touch()
    assert "this is an sdist" in str(offline_reason(tmp_path, environ))


def test_settings_and_lock_name_the_same_models(tmp_path: Path) -> None:
    def settings(*sources: ModelSource) -> Settings:
        values = {"package": "p", "client": "C", "instance-space": "s", "models": list(sources)}
        return Settings.model_validate(values)

    a, b, c = (ModelSource.of(entry(name).ref) for name in "ABC")
    lock = Lock(
        tuple(replace(entry(name), file=source.path) for name, source in zip("AB", (a, b), strict=True))
    )
    check_coverage(settings(a, b), lock, tmp_path)
    for named, said in (
        ((a, c, b), "name the model acme:C(v1), which pygen.lock does not have"),
        ((a,), "has the model acme:B(v1), which the settings do not name"),
    ):
        with pytest.raises(PygenUserError) as caught:
            check_coverage(settings(*named), lock, tmp_path)
        assert caught.value.code == "PG121" and said in caught.value.message
        assert not isinstance(caught.value, PygenUserErrors)
    moved = Lock((replace(lock.models[0], file="elsewhere.json"), lock.models[1]))
    with pytest.raises(PygenUserError, match=r"keep acme:A\(v1\) in .* but pygen.lock in elsewhere.json"):
        check_coverage(settings(a, b), moved, tmp_path)


def test_model_files_are_what_the_lock_says(tmp_path: Path) -> None:
    def same(content: bytes, path: Path) -> bytes:
        return content.strip()

    lock = Lock((entry("A"), entry("B")))
    with pytest.raises(PygenUserErrors) as caught:
        read_locked(lock, tmp_path, canonical=same)
    assert [error.code for error in caught.value.errors] == ["PG123", "PG123"]
    fetched = read_locked(
        lock, tmp_path, canonical=same, fetch=lambda entry: canonical(entry.ref.external_id)
    )
    assert fetched == tuple(LockedFile(entry(name), canonical(name), fetched=True) for name in "AB")
    with pytest.raises(PygenUserError, match=r"PG126.*\(v1\) is not the model"):
        read_locked(lock, tmp_path, canonical=same, fetch=lambda one: canonical("A"))
    (tmp_path / "models").mkdir()
    (tmp_path / "models/A.json").write_bytes(canonical("A"))
    (tmp_path / "models/B.json").write_bytes(canonical("B") + b"\n")
    read = read_locked(lock, tmp_path, canonical=same)
    assert read == tuple(LockedFile(entry(name), canonical(name), fetched=False) for name in "AB")
    (tmp_path / "models/B.json").write_bytes(canonical("C"))
    with pytest.raises(PygenUserError) as changed:
        read_locked(lock, tmp_path, canonical=same)
    assert changed.value.code == "PG124" and entry("B").sha256[:12] in changed.value.message
    assert changed.value.where == str(tmp_path / "models/B.json")
    (tmp_path / "models/B.json").unlink()
    (tmp_path / "models/B.json").mkdir()
    with pytest.raises(PygenUserError, match=r"PG123.*cannot be read"):
        read_locked(lock, tmp_path, canonical=same)
