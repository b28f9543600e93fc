"""Files through our client: both faces against a served engine, with the official client as judge."""

from __future__ import annotations

import asyncio
import io
import random
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.client.data_classes.data_modeling import (
    NodeApply,
    NodeOrEdgeData,
    SpaceApply,
    ViewId,
)
from cognite.client.data_classes.data_modeling import NodeId as OfficialNodeId
from runtime.faces import CLIENTS, close, done
from runtime.handmade_sdk import WindClient

from pygen_engine import Engine
from pygen_engine.http.server import running
from pygen_engine.published import published_model
from pygen_runtime import Config
from pygen_runtime.errors import ApiError, ConnectionFailed, ValidationFailed
from pygen_runtime.files import download, names, upload
from pygen_runtime.instances.ids import NodeId

VIEW = ViewId("cdf_cdm", "CogniteFile", "v1")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with Engine.open() as engine, running(engine) as server:
        engine.load_model(published_model("cdm"))
        yield server.url


@pytest.fixture(scope="module")
def official(url: str) -> CogniteClient:
    return CogniteClient(ClientConfig("judge", "p", Token("t"), base_url=url))


@pytest.fixture(params=CLIENTS)
async def client(request: pytest.FixtureRequest, url: str) -> AsyncIterator[Any]:
    opened = CLIENTS[request.param](Config(project="p", url=url, credentials="a-token"))
    yield opened
    await close(opened)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "PART", 1000)
    monkeypatch.setattr(upload, "PART", 1500)


@pytest.mark.parametrize("size", [0, 1, 999, 1000, 1001, 7777, 12_345])
@pytest.mark.usefixtures("small_parts")
async def test_each_client_reads_what_the_other_sent(
    client: Any, official: CogniteClient, tmp_path: Path, size: int
) -> None:
    content = random.Random(size).randbytes(size)
    path = tmp_path / "pump.bin"
    path.write_bytes(content)
    told: list[Any] = []
    sent = await done(client.files.upload(path, "ours", progress=told.append))
    assert (sent.name, sent.external_id, sent.uploaded) == ("pump.bin", "ours", True)
    assert sum(1 for _ in told) >= 1 and told[-1].done == told[-1].total == size
    assert official.files.download_bytes(external_id="ours") == content
    official.files.upload_bytes(content[::-1], name="theirs", external_id="theirs", overwrite=True)
    assert await done(client.files.read("theirs")) == content[::-1]
    assert await done(client.files.download("theirs", tmp_path / "theirs.bin")) == tmp_path / "theirs.bin"
    assert (tmp_path / "theirs.bin").read_bytes() == content[::-1]
    buffer = io.BytesIO(b"before")
    buffer.seek(0, io.SEEK_END)
    assert await done(client.files.download("theirs", buffer)) is None
    assert buffer.getvalue() == b"before" + content[::-1]
    assert sorted(item.name for item in tmp_path.iterdir()) == ["pump.bin", "theirs.bin"]
    await done(client.files.delete(["ours", "theirs"]))
    assert official.files.retrieve(external_id="ours") is None


async def test_a_node_is_a_file(client: Any, official: CogniteClient, tmp_path: Path) -> None:
    official.data_modeling.spaces.apply(SpaceApply("docs"))
    source = NodeOrEdgeData(VIEW, {"name": "manual.pdf", "mimeType": "application/pdf"})
    official.data_modeling.instances.apply(NodeApply("docs", "manual", sources=[source]))
    node = NodeId("docs", "manual")
    with pytest.raises(ApiError, match="has not been uploaded"):
        await done(client.files.read(node))
    await done(client.files.upload(io.BytesIO(b"%PDF-1.7"), node))
    assert official.files.download_bytes(instance_id=OfficialNodeId("docs", "manual")) == b"%PDF-1.7"
    path = await done(client.files.download(node, tmp_path))
    assert (path, path.read_bytes()) == (tmp_path / "manual.pdf", b"%PDF-1.7")
    about = await done(client.files.retrieve(("docs", "manual")))
    assert (about.instance_id, about.mime_type, about.uploaded) == (node, "application/pdf", True)
    assert about.uploaded_at.year >= 2024
    official.data_modeling.instances.delete(nodes=[("docs", "manual")])
    with pytest.raises(ApiError, match="not found"):
        await done(client.files.upload(b"", node))


async def test_names_of_the_service_stay_in_the_folder(
    client: Any, official: CogniteClient, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    named = ["../../escaped.txt", "/etc/passwd", "..", "a\\b\\c.txt", "twice.txt", "TWICE.txt"]
    for number, name in enumerate(named):
        official.files.upload_bytes(str(number), name=name, external_id=f"n{number}", overwrite=True)
    paths = await done(client.files.download([f"n{n}" for n in range(len(named))], folder))
    assert [path.name for path in paths] == [
        "escaped.txt",
        "passwd",
        "file",
        "c.txt",
        "twice.txt",
        "TWICE (2).txt",
    ]
    assert {path.parent for path in paths} == {folder}
    assert [path.read_text() for path in paths] == [str(number) for number in range(len(named))]
    assert sorted(item.name for item in tmp_path.iterdir()) == ["folder"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("pump.pdf", "pump.pdf"),
        ("", "file"),
        (".", "file"),
        (".bashrc", "bashrc"),
        ("a/../b", "b"),
        ("a/", "a"),
        ("C:\\x\\y", "y"),
        ("C:evil", "C_evil"),
        ("con", "file_con"),
        ("COM1.txt", "file_COM1.txt"),
        ("con .txt", "file_con .txt"),
        ("CONIN$", "file_CONIN$"),
        ("a\x00b\nc", "a_b_c"),
        ("ok\u202etxt.exe", "ok_txt.exe"),
        ("ends. ", "ends"),
        ("ølrør 鍵.pdf", "ølrør 鍵.pdf"),
        ("鍵" * 300 + ".pdf", "鍵" * 65 + ".pdf"),
        ("\udc80", "?".replace("?", "_")),
    ],
)
def test_a_name_is_never_more_than_a_name(name: str, safe: str) -> None:
    assert names.safe_name(name) == safe


async def test_what_cannot_be_is_said(client: Any, tmp_path: Path) -> None:
    for source, said in (
        (tmp_path / "nothing.txt", "there is no file"),
        (tmp_path, "is a folder"),
        (io.StringIO("text"), "open the file as binary"),
        (17, "comes from a path"),
    ):
        with pytest.raises(ValidationFailed, match=said):
            await done(client.files.upload(source, "refused"))
    with pytest.raises(ValidationFailed, match="None names no file"):
        await done(client.files.read(None))
    with pytest.raises(ApiError, match="not found"):
        await done(client.files.read("nowhere"))
    await done(client.files.upload(b"1", "there"))
    with pytest.raises(ValidationFailed, match="there is no folder"):
        await done(client.files.download("there", tmp_path / "none" / "a"))
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(ValidationFailed, match="go into a folder"):
        await done(client.files.download(["there"], tmp_path / "taken"))


class _Engine:
    """An engine whose store of content can be told to misbehave."""

    def __init__(self) -> None:
        self.engine = Engine.open()
        self.fetched = 0
        self.on_fetch: Any = None

    def handle(
        self, method: str, target: str, headers: Any, body: bytes
    ) -> tuple[int, dict[str, str], bytes]:
        status, answered, content = self.engine.handle(method, target, headers, body)
        if method == "GET" and "/files/content/" in target and self.on_fetch is not None:
            self.fetched += 1
            status, answered, content = self.on_fetch(self.fetched, headers, status, answered, content)
        return status, answered, content


@pytest.fixture
def odd() -> Iterator[tuple[_Engine, Any]]:
    engine = _Engine()
    with engine.engine, CLIENTS["sync"](Config(project="p", transport=engine)) as client:
        yield engine, client


@pytest.mark.usefixtures("small_parts")
def test_a_link_that_expires_is_asked_for_again(odd: tuple[_Engine, Any]) -> None:
    engine, client = odd
    client.files.upload(bytes(9000), "f")

    def expired(number: int, headers: Any, *answer: Any) -> Any:
        return (403, {}, b"<Error>Expired</Error>") if number == 4 else answer

    engine.on_fetch = expired
    assert client.files.read("f") == bytes(9000)


@pytest.mark.usefixtures("small_parts")
def test_content_that_changes_is_fetched_from_its_beginning(odd: tuple[_Engine, Any], tmp_path: Path) -> None:
    engine, client = odd
    client.files.upload(b"a" * 5000, "f")
    (tmp_path / "f").write_bytes(b"as it was")

    def replaced(number: int, headers: Any, *answer: Any) -> Any:
        if number == 2:
            client.files.upload(b"b" * 5000, "f")
        return answer

    engine.on_fetch = replaced
    client.files.download("f", tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == b"b" * 5000
    engine.on_fetch = lambda number, headers, status, answered, content: (
        status,
        {**answered, "etag": str(number)},
        content,
    )
    with pytest.raises(ConnectionFailed, match="changed each time"):
        client.files.download("f", tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == b"b" * 5000
    assert [item.name for item in tmp_path.iterdir()] == ["f"]


@pytest.mark.usefixtures("small_parts")
def test_damage_is_found(odd: tuple[_Engine, Any], tmp_path: Path) -> None:
    engine, client = odd
    client.files.upload(random.Random(3).randbytes(5000), "f")
    buffer = io.BytesIO()

    def flipped(number: int, headers: Any, status: int, answered: Any, content: bytes) -> Any:
        return status, answered, content[:-1] + bytes([content[-1] ^ 1])

    def short(number: int, headers: Any, status: int, answered: Any, content: bytes) -> Any:
        return status, answered, content[:-1] if number == 2 else content

    for fault, said in ((flipped, "MD5"), (short, "999 bytes at 1,000")):
        engine.on_fetch, engine.fetched = fault, 0
        with pytest.raises(ConnectionFailed, match=said):
            client.files.download("f", buffer)
        with pytest.raises(ConnectionFailed, match="not what was sent"):
            engine.fetched = 0
            client.files.download("f", tmp_path / "f")
    assert buffer.getvalue() == b"" and not list(tmp_path.iterdir())


@pytest.mark.usefixtures("small_parts")
def test_a_store_without_ranges_gives_all_at_once(odd: tuple[_Engine, Any]) -> None:
    engine, client = odd
    client.files.upload(bytes(5000), "f")

    def whole(number: int, headers: Any, *answer: Any) -> Any:
        return (200, {}, bytes(5000))

    engine.on_fetch = whole
    assert client.files.read("f") == bytes(5000)
    assert engine.fetched == 1


@pytest.mark.usefixtures("small_parts")
def test_a_source_that_changes_is_not_accepted(odd: tuple[_Engine, Any], tmp_path: Path) -> None:
    _, client = odd
    path = tmp_path / "growing"
    path.write_bytes(bytes(5000))

    def grow(_: Any) -> None:
        path.write_bytes(bytes(5001))

    with pytest.raises(ValidationFailed, match="changed while it was sent"):
        client.files.upload(path, "f", progress=grow)
    with pytest.raises(ApiError, match="has not been uploaded"):
        client.files.read("f")


def test_what_was_given_up_leaves_nothing_behind(tmp_path: Path) -> None:
    """An interrupt between two parts: the path is as it was, and nothing is beside it."""
    engine = _Engine()
    with engine.engine, CLIENTS["sync"](Config(project="p", transport=engine)) as client:
        client.files.upload(bytes(download.PART + 1), "f")

        def interrupted(number: int, *answer: Any) -> Any:
            if number == 2:
                raise KeyboardInterrupt
            return answer[1:]

        engine.on_fetch = interrupted
        with pytest.raises(KeyboardInterrupt):
            client.files.download("f", tmp_path / "f")
        assert not list(tmp_path.iterdir())


def test_tokens_stay_with_the_service(url: str, official: CogniteClient) -> None:
    """The store of the content is somebody else: it sees neither token nor what is only for the service."""
    from runtime.http.faults import Call, FaultServer, Reply

    seen: list[Call] = []

    def store(call: Call) -> Reply:
        seen.append(call)
        return Reply(200, b"stored")

    server = FaultServer(store)
    try:
        answers = {"items": [{"downloadUrl": f"{server.url}/bucket/f?signature=s"}]}
        service = FaultServer(lambda call: Reply(200, answers))
        config = Config(project="p", url=service.url, credentials="secret-token")
        with WindClient(config) as client:
            assert client.files.read("f") == b"stored"
        assert not any("secret-token" in str(call.headers) for call in seen)
        assert not any(name.lower().startswith("x-cdp") for name in seen[0].headers)
        service.close()
    finally:
        server.close()


def test_many_threads_and_tasks_send_at_once(url: str) -> None:
    async def both() -> None:
        opened = CLIENTS["async"](Config(project="p", url=url, credentials="t"))
        await asyncio.gather(*(opened.files.upload(bytes([n]) * 10, f"t{n}") for n in range(8)))
        found = await asyncio.gather(*(opened.files.read(f"t{n}") for n in range(8)))
        assert found == [bytes([n]) * 10 for n in range(8)]
        await opened.aclose()

    asyncio.run(both())
    with CLIENTS["sync"](Config(project="p", url=url, credentials="t")) as client:
        threads = [threading.Thread(target=client.files.upload, args=(b"x", f"u{n}")) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [client.files.read(f"u{n}") for n in range(8)] == [b"x"] * 8
