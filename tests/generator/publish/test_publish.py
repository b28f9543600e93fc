"""Files reach the disk: only what changed, never over somebody's work, all of it or nothing."""

from __future__ import annotations

import json
import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pygen.errors import PygenUserError
from pygen.publish import MANIFEST, is_fresh, publish, transaction

FILES = {
    "pkg/__init__.py": '"""Hi."""\n',
    "pkg/a.py": "A = 1\n",
    "pkg/sub/b.py": "B = 'ø'\n",
    "pkg/py.typed": "",
}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def folders(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_dir()}


def test_first_run_writes_everything_in_utf8_with_line_feeds(tmp_path: Path) -> None:
    report = publish(FILES, tmp_path / "new" / "place")
    assert set(report.written) == set(FILES)
    assert tree(tmp_path / "new/place")["pkg/sub/b.py"] == "B = 'ø'\n".encode()
    assert folders(tmp_path / "new/place") == {"pkg", "pkg/sub"}, "the staging folder is gone"


def test_second_run_touches_nothing(tmp_path: Path) -> None:
    publish(FILES, tmp_path)
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")}
    report = publish(FILES, tmp_path)
    assert not report and report.unchanged == len(FILES)
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")} == before


def test_only_the_changed_file_is_written(tmp_path: Path) -> None:
    publish(FILES, tmp_path)
    kept = (tmp_path / "pkg/__init__.py").stat().st_mtime_ns
    report = publish({**FILES, "pkg/a.py": "A = 2\n"}, tmp_path)
    assert report.written == ("pkg/a.py",)
    assert (tmp_path / "pkg/__init__.py").stat().st_mtime_ns == kept


def test_files_no_longer_produced_go_with_their_folder_and_byte_code(tmp_path: Path) -> None:
    publish(FILES, tmp_path)
    cache = tmp_path / "pkg/sub/__pycache__"
    cache.mkdir()
    (cache / "b.cpython-311.pyc").write_bytes(b"x")
    report = publish({k: v for k, v in FILES.items() if "sub" not in k}, tmp_path)
    assert report.removed == ("pkg/sub/b.py",)
    assert folders(tmp_path) == {"pkg"}


def test_files_that_are_not_ours_stay(tmp_path: Path) -> None:
    (tmp_path / "pkg/_extensions").mkdir(parents=True)
    (tmp_path / "pkg/_extensions/turbine.py").write_text("mine = True\n")
    publish(FILES, tmp_path)
    publish({}, tmp_path)
    assert set(tree(tmp_path)) == {"pkg/_extensions/turbine.py", MANIFEST}


@pytest.mark.parametrize(
    "wanted", [{**FILES, "pkg/a.py": "A = 2\n"}, {"pkg/__init__.py": ""}], ids=["update", "prune"]
)
def test_a_hand_edited_file_stops_everything_and_shows_the_diff(
    tmp_path: Path, wanted: dict[str, str]
) -> None:
    publish(FILES, tmp_path)
    (tmp_path / "pkg/a.py").write_text("A = 'my work'\n")
    before = tree(tmp_path)
    with pytest.raises(PygenUserError, match="my work") as caught:
        publish(wanted, tmp_path)
    assert caught.value.code == "PG403" and "--force" in caught.value.hint
    assert tree(tmp_path) == before
    publish(wanted, tmp_path, force=True)
    assert tree(tmp_path).get("pkg/a.py", b"").decode() == wanted.get("pkg/a.py", "")


def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg/a.py").write_text("theirs\n")
    with pytest.raises(PygenUserError, match="theirs"):
        publish(FILES, tmp_path)
    assert set(tree(tmp_path)) == {"pkg/a.py"}


def test_an_edit_that_equals_what_is_generated_is_no_edit(tmp_path: Path) -> None:
    publish(FILES, tmp_path)
    (tmp_path / "pkg/a.py").write_text("A = 2\n")
    assert not publish({**FILES, "pkg/a.py": "A = 2\n"}, tmp_path)


def test_line_endings_rewritten_by_git_are_not_edits(tmp_path: Path) -> None:
    publish(FILES, tmp_path, stamp="s")
    (tmp_path / "pkg/a.py").write_bytes(b"A = 1\r\n")
    assert not publish(FILES, tmp_path, stamp="s")
    assert is_fresh(tmp_path, "s")


def test_a_dry_run_says_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    publish(FILES, tmp_path)
    before = tree(tmp_path)
    report = publish({"pkg/a.py": "A = 2\n", "pkg/new.py": "N = 0"}, tmp_path, dry_run=True)
    assert report.written == ("pkg/a.py", "pkg/new.py")
    assert report.removed == ("pkg/__init__.py", "pkg/py.typed", "pkg/sub/b.py")
    assert "--- a/pkg/a.py\n+++ b/pkg/a.py\n@@ -1 +1 @@\n-A = 1\n+A = 2\n" in report.diff
    assert "--- /dev/null\n+++ b/pkg/new.py\n" in report.diff
    assert "+N = 0\n\\ No newline at end of file\n" in report.diff
    assert report.diff.count("No newline") == 1
    assert report.unchanged == 0
    assert tree(tmp_path) == before
    assert publish(FILES, tmp_path / "absent", dry_run=True) and not (tmp_path / "absent").exists()


def test_the_stamp_says_whether_there_is_anything_to_do(tmp_path: Path) -> None:
    assert not is_fresh(tmp_path, "one")
    publish(FILES, tmp_path, stamp="one")
    assert is_fresh(tmp_path, "one") and not is_fresh(tmp_path, "two")
    (tmp_path / "pkg/py.typed").unlink()
    assert not is_fresh(tmp_path, "one"), "an empty file that is gone is gone"
    publish(FILES, tmp_path, stamp="two")
    assert is_fresh(tmp_path, "two")


def test_a_damaged_manifest_is_named(tmp_path: Path) -> None:
    publish(FILES, tmp_path)
    (tmp_path / MANIFEST).write_text("<<<<<<< ours")
    with pytest.raises(PygenUserError, match="cannot be read") as caught:
        publish(FILES, tmp_path)
    assert caught.value.code == "PG402"
    assert not is_fresh(tmp_path, "one")


class Interrupt:
    """Stands in front of `Path.replace` and presses Ctrl-C at the n-th call."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException) -> None:
        real = Path.replace

        def replace(source: Path, target: Path) -> Path:
            self.left -= 1
            if self.left == 0:
                raise error
            return real(source, target)

        self.left = at
        monkeypatch.setattr(Path, "replace", replace)


CHANGED = {"pkg/__init__.py": '"""Changed."""\n', "pkg/a.py": "A = 3\n", "pkg/deep/er/c.py": "C = 1\n"}


@pytest.mark.parametrize("at", range(1, 10))
@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), OSError(28, "No space left on device")], ids=["ctrl-c", "full"]
)
def test_interrupted_at_any_rename_the_folder_is_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException
) -> None:
    publish(FILES, tmp_path, stamp="before")
    before = tree(tmp_path)
    with monkeypatch.context() as patch, pytest.raises((KeyboardInterrupt, PygenUserError)):
        Interrupt(patch, at, error)
        publish(CHANGED, tmp_path, stamp="after")
        raise AssertionError("fewer renames than this case expects")
    assert tree(tmp_path) == before and folders(tmp_path) == {"pkg", "pkg/sub"}
    publish(CHANGED, tmp_path, stamp="after")
    assert {k: v.decode() for k, v in tree(tmp_path).items() if k != MANIFEST} == CHANGED


def test_a_killed_process_is_undone_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(FILES, tmp_path)
    before = tree(tmp_path)
    with monkeypatch.context() as patch, pytest.raises(SystemExit):
        Interrupt(patch, 4, SystemExit())
        patch.setattr(transaction, "recover", lambda folder: None)
        publish(CHANGED, tmp_path)
    assert tree(tmp_path) != before
    killed = shutil.copytree(tmp_path, tmp_path.with_name("killed"), symlinks=True)
    transaction.recover(tmp_path)
    assert tree(tmp_path) == before
    publish(FILES, killed)
    assert tree(killed) == before, "publishing recovers first"


def journal(folder: Path, text: str) -> Path:
    staging = folder / transaction.STAGING
    staging.mkdir(parents=True)
    (staging / "journal.json").write_text(text)
    return staging


@pytest.mark.parametrize("key", ["write", "remove"])
@pytest.mark.parametrize("path", ["../victim.txt", "../../victim.txt", "a/../../victim.txt", "/{victim}"])
def test_a_journal_of_a_stranger_reaches_nothing_outside(tmp_path: Path, key: str, path: str) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("dear")
    folder = tmp_path / "a" / "pkg"
    record = {"write": [], "remove": [], key: [path.replace("{victim}", str(victim)[1:])]}
    staging = journal(folder, json.dumps(record))
    (staging / "old").mkdir()
    with pytest.raises(PygenUserError) as caught:
        publish(FILES, folder)
    assert caught.value.code == "PG409" and caught.value.hint
    assert victim.read_text() == "dear"


@pytest.mark.parametrize("linked", ["old", "new", "old/pkg", "pkg"])
def test_links_in_what_an_interrupted_run_left_are_not_followed(tmp_path: Path, linked: str) -> None:
    home = tmp_path / "home"
    (home / "pkg").mkdir(parents=True)
    (home / "a.py").write_text("dear")
    (home / "pkg" / "a.py").write_text("dear")
    folder = tmp_path / "folder"
    staging = journal(folder, json.dumps({"write": ["pkg/a.py"], "remove": []}))
    link = folder / "pkg" if linked == "pkg" else staging / linked
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(home, target_is_directory=True)
    with pytest.raises(PygenUserError):
        publish(FILES, folder)
    assert tree(home) == {"a.py": b"dear", "pkg/a.py": b"dear"}


def test_a_staging_folder_that_is_a_link_is_removed_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    home = tmp_path / "home"
    journal(home / "x", json.dumps({"write": ["a"], "remove": ["b"]}))
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / transaction.STAGING).symlink_to(home / "x" / transaction.STAGING)
    before = tree(home)
    publish(FILES, folder)
    assert tree(home) == before and not (folder / transaction.STAGING).exists()


@pytest.mark.parametrize("text", ["", "{", '{"write": ["pkg/a.py"], "rem'])
def test_half_a_journal_of_a_swap_that_had_not_begun_is_forgotten(tmp_path: Path, text: str) -> None:
    publish(FILES, tmp_path)
    before = tree(tmp_path)
    journal(tmp_path, text)
    publish(FILES, tmp_path)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"write": 3, "remove": []}', '{"write": [], "remove": [3, "a\\u0000"]}']
)
def test_a_journal_nobody_can_read_is_named(tmp_path: Path, text: str) -> None:
    (journal(tmp_path, text) / "old").mkdir()
    with pytest.raises(PygenUserError) as caught:
        publish(FILES, tmp_path)
    assert (caught.value.code, str(caught.value.where).endswith("journal.json")) == ("PG409", True)


def test_pipes_and_links_in_the_package_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("dear")
    folder = tmp_path / "folder"
    (folder / "pkg").mkdir(parents=True)
    (folder / "pkg" / "a.py").symlink_to(tmp_path / "secret")
    with pytest.raises(PygenUserError) as caught:
        publish(FILES, folder)
    assert caught.value.code == "PG401" and "dear" not in str(caught.value)
    (folder / "pkg" / "a.py").unlink()
    os.mkfifo(folder / "pkg" / "a.py")
    with pytest.raises(PygenUserError, match="not a file"):
        publish(FILES, folder)


def test_a_failed_first_run_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Interrupt(monkeypatch, 2, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        publish(FILES, tmp_path / "a" / "b")
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PygenUserError, match="cannot be written") as caught:
        publish(FILES, tmp_path / "file" / "pkg")
    assert caught.value.code == "PG404" and str(tmp_path / "file") in caught.value.where


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PygenUserError, match="Permission denied"):
            publish(FILES, tmp_path)
    finally:
        tmp_path.chmod(0o700)


UNSAFE = [
    "",
    "/etc/passwd",
    "../up.py",
    "a/../../b.py",
    "./a.py",
    "a//b.py",
    "C:/x.py",
    "a\\b.py",
    "con.py",
    "x/NUL",
]
UNSAFE += ["lpt1.txt", "a./b.py", "end ", "tab\t.py", "a" * 300 + ".py"]


@pytest.mark.parametrize("path", UNSAFE)
def test_unsafe_paths_are_refused_before_anything_is_written(tmp_path: Path, path: str) -> None:
    with pytest.raises(PygenUserError) as caught:
        publish({**FILES, path: "x"}, tmp_path / "out")
    assert caught.value.code == "PG401"
    assert tree(tmp_path) == {}


def test_paths_that_are_one_file_on_some_systems_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PygenUserError, match="only in case"):
        publish({"pkg/Asset.py": "", "pkg/asset.py": ""}, tmp_path)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out/pkg").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(PygenUserError, match="symbolic link"):
        publish(FILES, tmp_path / "out")
    assert tree(tmp_path / "elsewhere") == {}


def test_the_manifest_is_sorted_and_one_line_a_file(tmp_path: Path) -> None:
    publish(dict(reversed(FILES.items())), tmp_path, stamp="s")
    text = (tmp_path / MANIFEST).read_text()
    assert list(json.loads(text)["files"]) == sorted(FILES)
    assert all(sum(path in line for line in text.splitlines()) == 1 for path in FILES)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there locks a folder")
def test_several_at_once_leave_the_work_of_one(tmp_path: Path) -> None:
    wanted = [{f"pkg/{name}.py": f"{writer}\n" for name in "abcdefgh"} for writer in range(8)]
    with ThreadPoolExecutor(8) as pool:
        for outcome in [
            pool.submit(publish, files, tmp_path, stamp=str(n)) for n, files in enumerate(wanted)
        ]:
            outcome.result()
    found = {path: text.decode() for path, text in tree(tmp_path).items() if path != MANIFEST}
    assert found in wanted
    stamp = json.loads((tmp_path / MANIFEST).read_text())["stamp"]
    assert found == wanted[int(stamp)] and is_fresh(tmp_path, stamp)
