"""The process that reads files from outside: it may be stopped, starved or crashed by one at no loss.

It is asked by lines of JSON on standard input and answers by lines on standard output. It touches no
ledger and writes nothing but an archive's members, under names of its own, where it is told to.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from workbench.exchange import limits
from workbench.exchange.raw_reading import Refused, read, unpack
from workbench.exchange.sheets import Refusal

__all__ = ["main"]


def main() -> None:
    """Answer until standard input ends. A fault in the reading ends the process; whoever asked sees that."""
    # A program without a console has the handles, but Python may not have opened them.
    asked = sys.stdin.buffer if sys.stdin else os.fdopen(0, "rb")
    told: BinaryIO = sys.stdout.buffer if sys.stdout else os.fdopen(1, "wb")
    _limit()
    for line in asked:
        answer = _answer(json.loads(line))
        # As they are: escaped, texts in Chinese would take three times the room on both sides.
        text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        told.write(text.encode("utf-8", "surrogatepass"))
        told.write(b"\n")
        told.flush()


def _answer(question: Mapping[str, str]) -> dict[str, Any]:
    try:
        if "into" in question:
            return unpack(Path(question["path"]), Path(question["into"]))
        return read(Path(question["path"]))
    except Refused as refused:
        return {"refused": refused.why.value}
    except MemoryError:
        return {"refused": Refusal.TOO_LARGE.value}


def _limit() -> None:
    """Let this process take no more memory than it needs, and leave no image of itself when it dies."""
    if sys.platform == "win32":
        from workbench.exchange.windows_job import limit_memory

        limit_memory(limits.MEMORY)  # where a system refuses, time and the budget of cells still hold
    else:
        import resource

        for what, most in (
            (resource.RLIMIT_AS, limits.MEMORY),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, limits.UNPACKED_BYTES),
        ):
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main()
