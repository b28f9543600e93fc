"""Opening late, closing, forks, interrupts: nothing is left behind."""

from __future__ import annotations

import asyncio
import math
import os
import signal
import subprocess
import sys
import textwrap
import threading

import pytest
from runtime.http.faults import FAST, Drop, Hang, Reply

from pygen_runtime import errors
from pygen_runtime.http import AsyncRunner, Config, Request, Retries, SyncRunner, Timeouts
from pygen_runtime.http.deadline import Caller

READ = Request.get("/models/spaces")


def run_script(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_nothing_heavy_is_imported_before_the_first_request():
    done = run_script("""
        import sys
        import pygen_runtime, pygen_runtime.errors, pygen_runtime.http, pygen_runtime.auth
        from pygen_runtime.http import Config, SyncRunner
        SyncRunner(Config(project="p", credentials="t"))
        heavy = {"httpx", "httpcore", "asyncio", "pandas", "pyarrow", "pydantic", "http.server", "webbrowser"}
        print(sorted(heavy & set(sys.modules)))
    """)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_package_has_no_other_late_names():
    import pygen_runtime.http

    assert pygen_runtime.http.AsyncRunner is AsyncRunner
    with pytest.raises(AttributeError, match="no attribute 'AsyncWalker'"):
        _ = pygen_runtime.http.AsyncWalker


def test_a_closed_client_says_so(serve, open_driver):
    driver = open_driver(serve(lambda call: Reply(200, b"1")).url)
    driver.fetch(READ)
    driver.shut()
    with pytest.raises(errors.ConfigurationError, match="This client is closed; make a new one"):
        driver.fetch(READ)


def test_a_client_never_used_can_be_closed(open_driver):
    open_driver()


def test_with_closes(serve):
    server = serve(lambda call: Reply(200, b"1"))
    with SyncRunner(Config(url=server.url, project="p")) as runner:
        assert runner.fetch(READ).json() == 1
    with pytest.raises(errors.ConfigurationError):
        runner.fetch(READ)


async def test_async_with_closes(serve):
    server = serve(lambda call: Reply(200, b"1"))
    async with AsyncRunner(Config(url=server.url, project="p")) as runner:
        assert (await runner.fetch(READ)).json() == 1
    with pytest.raises(errors.ConfigurationError):
        await runner.fetch(READ)


class Told(threading.Event):
    """An event that tells when somebody begins to wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.waited_for = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.waited_for.set()
        return super().wait(timeout)


def test_closing_wakes_whoever_waits_for_the_next_attempt(serve):
    server = serve(lambda call: Reply(503, b"", {"Retry-After": "1000"}))
    patient = Timeouts(request=math.inf)
    config = Config(url=server.url, project="p", retries=Retries(cap=1000), timeouts=patient)
    runner = SyncRunner(config)
    stop = Told()
    failures: list[Exception] = []

    def work() -> None:
        try:
            runner.fetch(READ, Caller(stop))
        except Exception as error:
            failures.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert stop.waited_for.wait(10)
    runner.close()
    thread.join(10)
    assert not thread.is_alive()
    assert isinstance(failures[0], errors.ConnectionFailed)
    assert "Given up" in str(failures[0])


async def test_a_cancelled_task_leaves_nothing_running(serve):
    arrived = threading.Event()
    server = serve(lambda call: arrived.set() or Hang())
    async with AsyncRunner(Config(url=server.url, project="p")) as runner:

        def flow():
            yield [READ, READ, READ]

        task = asyncio.create_task(runner.run(flow()))
        await asyncio.to_thread(arrived.wait, 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}


def test_a_second_event_loop_gets_connections_of_its_own(serve):
    server = serve(lambda call: Reply(200, b"1"))
    runner = AsyncRunner(Config(url=server.url, project="p"))

    async def once() -> int:
        value = (await runner.fetch(READ)).json()
        await runner._opened.transport.aclose()
        return value

    assert [asyncio.run(once()), asyncio.run(once())] == [1, 1]


def test_many_threads_share_one_client(serve):
    server = serve(lambda call: Reply(200, {"n": call.query["n"]}))
    with SyncRunner(Config(url=server.url, project="p", retries=FAST)) as runner:
        seen: list[tuple[int, str]] = []

        def work(n: int) -> None:
            for _ in range(5):
                seen.append((n, runner.fetch(Request.get("/x", {"n": str(n)})).json()["n"]))

        threads = [threading.Thread(target=work, args=(n,)) for n in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
    assert len(seen) == 80
    assert all(str(n) == answer for n, answer in seen)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_client_works_on_both_sides_of_a_fork(serve):
    """Also when a lock of the runner was held by another thread at the moment of the fork."""
    server = serve(lambda call: Reply(200, {"who": call.query["who"]}))
    done = run_script(
        """
        import os, sys, threading
        from pygen_runtime.http import Config, Request, SyncRunner
        from pygen_runtime.auth import Token

        credentials = Token(lambda: "t")
        runner = SyncRunner(Config(url=sys.argv[1], project="p", credentials=credentials))
        ask = lambda who: runner.fetch(Request.get("/x", {"who": who})).json()["who"]
        assert ask("before") == "before"
        credentials.cache.lock().acquire()
        runner._driver()._lock.acquire()
        for _ in range(3):
            for slot in runner._driver().slots.values():
                slot.acquire(blocking=False)
        credentials.cache.previous = None
        child = os.fork()
        if child == 0:
            signal = ask("child") == "child"
            os._exit(0 if signal else 1)
        _, status = os.waitpid(child, 0)
        credentials.cache.lock().release()
        assert ask("parent") == "parent"
        print(os.waitstatus_to_exitcode(status), os.getpid() in runner._drivers._values)
        """,
        server.url,
    )
    assert done.stdout.split() == ["0", "True"], done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent differently on Windows")
@pytest.mark.parametrize("what", ["several requests", "a wait", "pages"])
def test_ctrl_c_ends_the_program_at_once(serve, what):
    """The server never answers (or asks to wait for hours): only the interrupt can end the program."""
    arrived = threading.Event()
    answers = {
        "several requests": Hang(),
        "a wait": Reply(503, b"", {"Retry-After": "9999"}),
        "pages": Hang(),
    }

    def answer(call):
        if what == "pages" and call.number == 0:
            return Reply(200, b"{}")
        arrived.set()
        return answers[what]

    server = serve(answer)
    script = """
        import signal, sys
        # a test run started in the background of a shell would pass on that interrupts are ignored
        signal.signal(signal.SIGINT, signal.default_int_handler)
        from pygen_runtime.http import Config, Request, Retries, SyncRunner, Timeouts
        patient = Timeouts(read=500, request=float("inf"))
        config = Config(url=sys.argv[1], project="p", retries=Retries(cap=10000), timeouts=patient)
        class Endless:
            def first(self): return Request.get("/x")
            def recover(self, error, request): return None
            def following(self, response): return Request.get("/x")
            def decode(self, response): return 1
        def flow():
            yield [Request.get("/x")] * (4 if sys.argv[2] == "several requests" else 1)
        runner = SyncRunner(config)
        try:
            if sys.argv[2] == "pages":
                list(runner.pages(Endless(), eager=True))
            else:
                runner.run(flow())
        except KeyboardInterrupt:
            print("interrupted")
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script), server.url, what], stdout=subprocess.PIPE, text=True
    )
    try:
        assert arrived.wait(30)
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=20)
    finally:
        process.kill()
        process.wait()
    assert output.strip() == "interrupted"
    assert process.returncode == 0


def test_a_connection_the_server_closed_in_the_meantime_is_no_error(serve, open_driver):
    server = serve(
        lambda call: Reply(200, b"1", {"Connection": "close"}) if call.number % 2 else Reply(200, b"1")
    )
    driver = open_driver(server.url)
    assert [driver.fetch(READ).json() for _ in range(6)] == [1] * 6


def test_a_transport_that_is_none(open_driver):
    with pytest.raises(errors.ConfigurationError, match="it is a int"):
        open_driver(transport=3).fetch(READ)


def test_dropping_every_connection_ends(serve, open_driver):
    server = serve(lambda call: Drop())
    with pytest.raises(errors.ConnectionFailed):
        open_driver(server.url).fetch(READ)
