"""The official client sends and fetches files, of their own and as nodes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import httpx
import pytest
from cognite.client.data_classes import FileMetadataUpdate, FileMetadataWrite
from cognite.client.data_classes.data_modeling import NodeApply, NodeId, NodeOrEdgeData, SpaceApply, ViewId
from cognite.client.exceptions import CogniteAPIError, CogniteDuplicatedError, CogniteNotFoundError

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine
from pygen_engine.http.server import Server, running
from pygen_engine.published import published_model

MIB = 1_048_576
VIEW = ViewId("cdf_cdm", "CogniteFile", "v1")


def test_files_are_resources(client: Any) -> None:
    made = client.files.upload_bytes(b"hello", name="a.txt", external_id="a", mime_type="text/plain")
    assert (made.name, made.external_id) == ("a.txt", "a")
    found = client.files.retrieve(external_id="a")
    assert (found.uploaded, found.mime_type) == (True, "text/plain")
    assert client.files.download_bytes(external_id="a") == b"hello"
    assert client.files.download_bytes(id=found.id) == b"hello"
    client.files.update(FileMetadataUpdate(external_id="a").source.set("here"))
    listed = client.files.list(external_id_prefix="a", uploaded=True)
    assert [(file.name, file.source) for file in listed] == [("a.txt", "here")]
    client.files.delete(external_id="a")
    assert client.files.retrieve(external_id="a") is None
    with pytest.raises(CogniteNotFoundError):
        client.files.download_bytes(external_id="a")


def test_a_file_without_content_says_so(client: Any) -> None:
    client.files.create(FileMetadataWrite(name="later.txt", external_id="later"))
    assert not client.files.retrieve(external_id="later").uploaded
    with pytest.raises(CogniteAPIError, match="has not been uploaded"):
        client.files.download_bytes(external_id="later")
    client.files.upload_content_bytes(b"now", external_id="later")
    assert client.files.download_bytes(external_id="later") == b"now"
    client.files.upload_content_bytes(b"", external_id="later")
    assert client.files.download_bytes(external_id="later") == b""


def test_an_external_id_is_taken_unless_it_may_be_overwritten(client: Any) -> None:
    client.files.upload_bytes(b"1", name="x", external_id="taken")
    with pytest.raises(CogniteDuplicatedError):
        client.files.upload_bytes(b"2", name="y", external_id="taken")
    client.files.upload_bytes(b"3", name="z", external_id="taken", overwrite=True)
    assert client.files.retrieve(external_id="taken").name == "z"
    assert client.files.download_bytes(external_id="taken") == b"3"


def test_large_files_travel_in_parts(client: Any, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(random.Random(1).randbytes(60 * MIB + 17))  # the client sends parts of 50 MiB
    client.files.upload(path, external_id="large")
    client.files.download_to_path(tmp_path / "again.bin", external_id="large")
    assert (tmp_path / "again.bin").read_bytes() == path.read_bytes()


def test_an_upload_in_parts_ends_when_all_have_arrived(client: Any) -> None:
    session = client.files.multipart_upload_session("parts", parts=2, external_id="parts")
    session.upload_part(1, b"two")
    with pytest.raises(CogniteAPIError, match="have not arrived: 0"):
        client.post(
            "/api/v1/projects/contract/files/completemultipartupload",
            json={"id": session.file_metadata.id, "uploadId": session._upload_id},
        )
    assert not client.files.retrieve(external_id="parts").uploaded
    with session:
        session.upload_part(0, b"one ")
    assert client.files.download_bytes(external_id="parts") == b"one two"


def test_a_node_that_is_a_file(client: Any, server: Server) -> None:
    server.engine.load_model(published_model("cdm"))
    client.data_modeling.spaces.apply(SpaceApply("docs"))
    source = NodeOrEdgeData(VIEW, {"name": "manual.pdf", "mimeType": "application/pdf"})
    client.data_modeling.instances.apply(NodeApply("docs", "manual", sources=[source]))
    node = NodeId("docs", "manual")
    assert client.files.retrieve(instance_id=node).name == "manual.pdf"
    client.files.upload_content_bytes(b"%PDF", instance_id=node)
    assert client.files.download_bytes(instance_id=node) == b"%PDF"
    (found,) = client.data_modeling.instances.retrieve(node, sources=VIEW).nodes
    assert found.properties[VIEW]["isUploaded"] is True
    assert found.properties[VIEW]["uploadedTime"]
    with pytest.raises(CogniteAPIError, match="deleted as a node"):
        client.files.delete(id=client.files.retrieve(instance_id=node).id)
    client.data_modeling.instances.delete(node)
    client.data_modeling.instances.apply(NodeApply("docs", "manual", sources=[source]))
    assert not client.files.retrieve(instance_id=node).uploaded, "it is another one, of the same name"


def test_ranges_of_content_can_be_asked_for(client: Any) -> None:
    content = random.Random(2).randbytes(3 * MIB)
    client.files.upload_bytes(content, name="ranges", external_id="ranges")
    (url,) = client.files.retrieve_download_urls(external_id="ranges").values()

    def asked(text: str) -> httpx.Response:
        return httpx.get(url, headers={"Range": text})

    part = asked(f"bytes=5-{MIB + 4}")
    assert (part.status_code, part.content) == (206, content[5 : MIB + 5])
    assert part.headers["content-range"] == f"bytes 5-{MIB + 4}/{len(content)}"
    assert asked(f"bytes={2 * MIB}-").content == content[2 * MIB :]
    assert asked("bytes=-7").content == content[-7:]
    assert asked("bytes=0-99999999999").content == content
    assert asked(f"bytes={len(content)}-").status_code == 416
    assert asked("lines=1-2").status_code == 200


def test_a_link_opens_one_content_one_way(client: Any, server: Server) -> None:
    client.files.upload_bytes(b"mine", name="mine", external_id="mine")
    (url,) = client.files.retrieve_download_urls(external_id="mine").values()
    assert httpx.get(url).content == b"mine", "without a token"
    assert httpx.put(url, content=b"no").status_code == 403
    assert httpx.get(url[:-3] + "AAA").status_code == 403
    client.files.upload_content_bytes(b"new", external_id="mine")
    assert httpx.get(url).status_code == 404
    assert httpx.get(f"{server.url}/api/v1/projects/contract/files/content/x").status_code == 403


def test_content_has_bounds() -> None:
    options = EngineOptions(max_file_part=10, max_file_bytes=25)
    with Engine.open(options=options) as engine, running(engine) as server, httpx.Client() as http:
        base = f"{server.url}/api/v1/projects/p"

        def upload(name: str, content: bytes) -> int:
            made = http.post(f"{base}/files", json={"name": name, "externalId": name}).json()
            return http.put(made["uploadUrl"], content=content).status_code

        assert upload("a", b"x" * 11) == 413
        assert [upload(name, b"x" * 10) for name in "bcd"] == [200, 200, 413]
        http.post(f"{base}/files/delete", json={"items": [{"externalId": "b"}]})
        assert upload("e", b"x" * 10) == 200
        assert http.post(f"{base}/files/list", json={"filter": {"assetIds": [1]}}).status_code == 400


def test_files_stay_in_the_database(tmp_path: Path) -> None:
    path = tmp_path / "files.db"
    with Engine.open(path) as engine, running(engine) as server:
        base = f"{server.url}/api/v1/projects/p"
        url = httpx.post(f"{base}/files", json={"name": "a", "externalId": "a"}).json()["uploadUrl"]
        httpx.put(url, content=b"kept", headers={"content-type": "text/plain"})
    with Engine.open(path, options=EngineOptions(read_only=True)) as engine, running(engine) as server:
        base = f"{server.url}/api/v1/projects/p"
        found = httpx.post(f"{base}/files/downloadlink", json={"items": [{"externalId": "a"}]}).json()
        answer = httpx.get(found["items"][0]["downloadUrl"])
        assert (answer.content, answer.headers["content-type"]) == (b"kept", "text/plain")
        assert httpx.post(f"{base}/files", json={"name": "b"}).status_code == 403
