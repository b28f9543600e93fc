"""Answers that break off, have no end, or are not what they seem: asked for again, or refused early."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from csharp.conftest import Programs, emitted
from csharp.places import needs_dotnet
from runtime.http.faults import Answer, Call, Drop, FaultServer, Hang, Reply, Trickle

TEXT = (Path(__file__).parent / "programs" / "Answers.cs").read_text("utf-8")
COUNT = {"items": [{"aggregates": [{"aggregate": "count", "value": 3}], "padding": "x" * 3000}]}
PATIENCE = "60"
BROKEN = {
    "closed without a word": Drop(),
    "closed in the middle of the body": Reply(200, COUNT, stop_after=100),
    "compressed body cut short": Reply(200, COUNT, packed=True, cut=20),
    "not compressed as it claims": Reply(200, COUNT, {"Content-Encoding": "gzip"}),
    "compressed in another way than it claims": Reply(200, b"abc", {"Content-Encoding": "br"}),
    "an encoding nobody asked for": Reply(200, b"abc", {"Content-Encoding": "zstd"}),
    "not HTTP at all": Hang(b"SSH-2.0-OpenSSH_9.6\r\n", close=True),
    "silence": Hang(),
    "half a body": Hang(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"),
    "a byte now and then": Trickle(),
}
BOMB = gzip.compress(b" " * 10_000_000 + b"{}")
CHUNK = b"fffff\r\n" + b" " * 0xFFFFF + b"\r\n"
ENDLESS = {
    "compressed": Reply(200, BOMB, {"Content-Encoding": "gzip"}),
    "plain": Reply(200, b" " * 1_000_001),
    "of an error": Reply(500, BOMB, {"Content-Encoding": "gzip"}),
    "without an announced length": Hang(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK),
    "compressed to nothing": Reply(200, gzip.compress(b"") * 60_000, {"Content-Encoding": "gzip"}),
}


@pytest.fixture(scope="module")
def program(programs: Programs) -> Path:
    return programs.compiled("Answers", {**emitted("golden_wind"), "Program.cs": TEXT})


@contextmanager
def served(answers: Iterable[Callable[[Call], Answer]]) -> Iterator[list[FaultServer]]:
    servers = [FaultServer(answer) for answer in answers]
    yield servers
    for server in servers:
        server.close()


@needs_dotnet
def test_a_broken_answer_is_asked_for_again(programs: Programs, program: Path) -> None:
    def once(fault: Answer) -> Callable[[Call], Answer]:
        return lambda call: Reply(200, COUNT, packed=True) if call.number else fault

    with served(map(once, BROKEN.values())) as servers:
        said = programs.output(program, "3", *(server.url for server in servers)).splitlines()
        calls = [len(server.calls) for server in servers]
    assert dict(zip(BROKEN, said, strict=True)) == dict.fromkeys(BROKEN, "3")
    assert dict(zip(BROKEN, calls, strict=True)) == dict.fromkeys(BROKEN, 2)


@needs_dotnet
def test_an_answer_without_end_fills_no_memory(programs: Programs, program: Path) -> None:
    with served((lambda call, endless=endless: endless) for endless in ENDLESS.values()) as servers:  # type: ignore[misc]
        said = programs.output(program, PATIENCE, *(server.url for server in servers)).splitlines()
        calls = [len(server.calls) for server in servers]
    for line in said:
        assert line.startswith("ResponseTooLargeException, 1: The answer has more than 1000000 bytes"), said
        assert "MaxResponseBytes" in line
    assert calls == [1] * len(ENDLESS), "it would be as large again"


@needs_dotnet
def test_a_large_answer_within_the_limit_comes_whole(programs: Programs, program: Path) -> None:
    """However it is compressed, and whoever unpacks it."""
    large = {**COUNT, "padding": "x" * 990_000}
    with served([lambda call: Reply(200, large, packed=True), lambda call: Reply(200, large)]) as servers:
        packed, plain = (server.url for server in servers)
        said = programs.output(
            program, PATIENCE, packed, plain, f"{packed}#unpacking", "http://service#brotli"
        ).splitlines()
        asked = [call.headers["accept-encoding"] for call in servers[0].calls]
    assert said == ["3"] * 4
    assert all(one.startswith("gzip, br") for one in asked), asked


@needs_dotnet
def test_an_identity_provider_without_end_fills_no_memory(programs: Programs, program: Path) -> None:
    huge = Hang(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK * 2)
    with served([lambda call: huge]) as servers:
        [said] = programs.output(program, PATIENCE, f"{servers[0].url}#login").splitlines()
    assert said.startswith("AuthenticationException, 1: ")
    assert "more than 1048576 bytes" in said
    assert "s3cret" not in said


@needs_dotnet
def test_versions_conflict_by_either_status(programs: Programs, program: Path) -> None:
    """The documentation says 409, and services have been seen to say 400."""
    said = {"code": 0, "message": "A version conflict caused the ingest to fail."}
    other = Reply(400, {"error": {"code": 400, "message": "Versions are numbers"}})
    replies = [*(Reply(status, {"error": {**said, "code": status}}) for status in (409, 400)), other]
    with served((lambda call, reply=reply: reply) for reply in replies) as servers:  # type: ignore[misc]
        urls = [server.url for server in servers]
        told = [line.split(",")[0] for line in programs.output(program, PATIENCE, *urls).splitlines()]
    assert told == ["ConflictException", "ConflictException", "RequestRefusedException"]
