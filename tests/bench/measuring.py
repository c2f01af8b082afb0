"""Timing beside a peer: the two in turn, the medians, their ratio against a bound."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. Times in milliseconds; `bound` is the most the ratio (or the time) may be."""

    act: str
    ours: float
    peer: float | None
    beside: str
    bound: float
    unit: str = "×"  # × : ours / peer; ms or MB: ours itself

    @property
    def figure(self) -> float:
        """What is held against the bound."""
        return self.ours if self.peer is None else self.ours / self.peer

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.figure <= self.bound

    def as_json(self) -> dict[str, object]:
        """The row for a file."""
        return {**asdict(self), "figure": self.figure, "kept": self.kept}


def once(act: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    gc.collect()
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def pair(ours: Callable[[], object], peer: Callable[[], object], rounds: int = 5) -> tuple[float, float]:
    """The medians of both, called in turn after a warm-up, so that a slow spell meets both."""
    ours(), peer()
    times = [(once(ours), once(peer)) for _ in range(rounds)]
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times)


def alone(act: Callable[[], object], rounds: int = 5) -> float:
    """The median of one act after a warm-up."""
    act()
    return statistics.median(once(act) for _ in range(rounds))
