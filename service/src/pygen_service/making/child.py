"""The process that generates: reads orders from one pipe, writes answers to another, and can do little else.

Run as `python -m pygen_service.making.child`, with an empty environment and a working folder of its own.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import struct
import sys
from typing import BinaryIO

import msgspec

MEMORY = 1024 * 1024 * 1024
PROCESSOR_SECONDS = 20
FILE_BYTES = 64 * 1024 * 1024
OPEN_FILES = 64
LARGE_ORDER = 256 * 1024
LENGTH = struct.Struct(">Q")
READY = b"ready"

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38


def limit() -> None:
    """What this process may use, for ever; where the system has no such limits, the parent still kills it."""
    if sys.platform != "linux":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, FILE_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    try:
        with open("/proc/self/oom_score_adj", "w") as file:  # noqa: PTH123
            file.write("1000")
    except OSError:
        pass


def allow_time() -> None:
    """The limit of processor time counts the whole life of a process: move it before every order."""
    if sys.platform != "linux":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + 1 + PROCESSOR_SECONDS
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def read_frame(stream: BinaryIO) -> bytes | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    size: int = LENGTH.unpack(head)[0]
    return stream.read(size)


def write_frame(stream: BinaryIO, data: bytes) -> None:
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def tidy() -> None:
    """Give back what a large order took: whoever waits next may have to wait for long."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc; musl has none
        if trim is not None:
            trim(0)


def warm() -> None:
    """Load what every order needs, templates included."""
    from pygen_service.making.orders import Build, Wanted
    from pygen_service.making.warmup import MODEL
    from pygen_service.making.workshop import carry_out

    carry_out(Build([MODEL], {}, [Wanted("python", "wheel")], name="warm", version="1"))


def main() -> None:
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a build prints must not end up in an answer
    limit()
    from pygen_service.making.orders import Order
    from pygen_service.making.workshop import carry_out

    warm()
    gc.collect()
    gc.freeze()  # what is loaded by now stays: no collection has to look through it
    decoder = msgspec.msgpack.Decoder(Order)
    write_frame(answers, READY)
    while (frame := read_frame(orders)) is not None:
        allow_time()
        write_frame(answers, msgspec.msgpack.encode(carry_out(decoder.decode(frame))))
        if len(frame) > LARGE_ORDER:
            tidy()


if __name__ == "__main__":
    main()
