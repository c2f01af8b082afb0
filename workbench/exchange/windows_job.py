"""A limit of memory on Windows, where a process is limited by a job that it belongs to."""

from __future__ import annotations

import ctypes
import sys
from ctypes import Structure, c_int64, c_size_t, c_uint32, c_uint64

_LIMITS = 9  # which information: JobObjectExtendedLimitInformation
_ONE_PROCESS, _MEMORY, _DIE_AT_ONCE = 0x8, 0x100, 0x400  # the last: no window that says so waits for a click


class BasicLimits(Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("least_working_set", c_size_t),
        ("most_working_set", c_size_t),
        ("processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    )


class JobLimits(Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("transfers", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("most_process_memory", c_size_t),
        ("most_job_memory", c_size_t),
    )


def job_limits(most: int) -> JobLimits:
    """One process, with at most so many bytes that it may write to, which dies of a fault without a word."""
    limits = JobLimits(process_memory=most)
    limits.basic.flags = _ONE_PROCESS | _MEMORY | _DIE_AT_ONCE
    limits.basic.processes = 1
    return limits


if sys.platform == "win32":  # pragma: no cover - what is above is tried everywhere, this on Windows

    def limit_memory(most: int) -> bool:
        """Let this process take so many bytes at most; whether the system does."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        limits = job_limits(most)
        return bool(
            job
            and kernel.SetInformationJobObject(job, _LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
            and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
        )
