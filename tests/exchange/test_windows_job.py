"""What the reading process asks of Windows: the structure as the system lays it out, and what is in it."""

from __future__ import annotations

import ctypes

import pytest

from workbench.exchange import limits
from workbench.exchange.windows_job import BasicLimits, JobLimits, job_limits

words = pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the layout is that of 64 bits")


@words
def test_the_limits_are_laid_out_as_the_system_documents_them() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(JobLimits) == 144
    places = {name: getattr(BasicLimits, name).offset for name in ("flags", "processes", "priority")}
    assert places == {"flags": 16, "processes": 40, "priority": 56}
    assert (JobLimits.transfers.offset, JobLimits.process_memory.offset) == (64, 112)


def test_one_process_with_the_memory_of_the_reading_and_no_window_of_faults_is_asked_for() -> None:
    asked = job_limits(limits.MEMORY)
    assert (asked.basic.flags, asked.basic.processes) == (0x508, 1)
    assert asked.process_memory == limits.MEMORY
    assert asked.job_memory == 0
