"""Running a command that may do anything: it gets a time, a size, and an end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

MOST_BYTES = 64 * 1024 * 1024
"""Of an answer: many times what the largest models give."""
_SHOWN = 4000
"""Bytes of what it says on standard error, from its end, that people are shown."""


class Failed(Exception):
    """The command gave no answer."""

    def __init__(self, what: str, said: bytes = b"") -> None:
        super().__init__(what)
        self.what = what
        self.said = said.decode(errors="replace").strip()


def run(command: Sequence[str], folder: Path, question: bytes, timeout: float) -> bytes:
    """What the command writes to standard output. Whatever it has started ends with it."""
    try:
        process = subprocess.Popen(
            [shutil.which(command[0]) or command[0], *command[1:]],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise Failed(f"could not be started: {error.strerror or error}") from None
    pipes = _Pipes(process, question)
    try:
        pipes.wait(timeout)
    except BaseException:
        _end(process)
        raise
    if pipes.too_much:
        raise Failed(f"answered with more than {MOST_BYTES // 1024 // 1024} MiB", pipes.said)
    if pipes.late:
        raise Failed(f"did not answer within {timeout:g} seconds", pipes.said)
    if process.returncode:
        raise Failed(f"ended with status {process.returncode}", pipes.said)
    return bytes(pipes.answer)


class _Pipes:
    """The three streams of a process, each served by a thread, so that none waits for another."""

    def __init__(self, process: subprocess.Popen[bytes], question: bytes) -> None:
        assert process.stdin and process.stdout and process.stderr
        self.process = process
        self.answer = bytearray()
        self.said = b""
        self.too_much = self.late = False
        self._threads = [
            threading.Thread(target=task, args=arguments, daemon=True)
            for task, *arguments in (
                (self._ask, process.stdin, question),
                (self._listen, process.stdout),
                (self._overhear, process.stderr),
            )
        ]

    def wait(self, timeout: float) -> None:
        for thread in self._threads:
            thread.start()
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.late = not self.too_much
        _end(self.process)
        for thread in self._threads:
            thread.join(5)  # longer only where something that left its group holds a stream open

    def _ask(self, stream: IO[bytes], question: bytes) -> None:
        with suppress(OSError), stream:  # it need not read to the end
            stream.write(question)

    def _listen(self, stream: IO[bytes]) -> None:
        with suppress(OSError), stream:
            while part := stream.read1(1 << 16):  # type: ignore[attr-defined]
                self.answer += part
                if len(self.answer) > MOST_BYTES:
                    self.too_much = True
                    self.process.kill()
                    return

    def _overhear(self, stream: IO[bytes]) -> None:
        with suppress(OSError), stream:
            while part := stream.read1(1 << 16):  # type: ignore[attr-defined]
                self.said = (self.said + part)[-_SHOWN:]


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill it and what it has started, if anything of it is left."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    with suppress(subprocess.TimeoutExpired):
        process.wait(5)
